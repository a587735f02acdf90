using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.ProjectSettings;

public sealed class KestrelEndpointTests : IDisposable
{
    private const string Settings = """
        {
          "Kestrel": {
            "EndpointDefaults": { "Protocols": "Http2" },
            "Endpoints": {
              "Api": { "Url": "http://*:6000", "Protocols": "Http1" },
              "Grpc": { "Url": "http://localhost:6001" },
              "Secure": { "Url": "https://+:6002" }
            }
          }
        }
        """;

    private readonly TemporaryProject _project = new(
        """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5100" } } }""", Settings);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void AddProject_KestrelEndpoints_ReplaceThoseOfTheLaunchProfile()
    {
        var web = DistributedApplicationTestingBuilder.Create().AddProject("web", _project.ProjectPath);

        web.Resource.Annotations.OfType<EndpointAnnotation>().Select(e => (e.Name, e.UriScheme, e.Port, e.TargetHost, e.Transport)).ShouldBe(
        [
            ("Api", "http", 6000, "*", "http"),
            ("Grpc", "http", 6001, "localhost", "http2"),
            ("https", "https", 6002, "+", "http2"),
        ]);
    }

    [Fact]
    public async Task AddProject_KestrelEndpoints_AreToldTheirPortsByTheirOwnConfiguration()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var web = builder.AddProject("web", _project.ProjectPath).WithEndpointsInEnvironment(e => e.Name != "https");
        foreach (var (name, port) in new[] { ("Api", 1), ("Grpc", 2), ("https", 3) })
            web.WithEndpoint(name, e => e.TargetPort = port);

        var variables = await ModelVariables.OfAsync(builder, web.Resource);

        variables["Kestrel__Endpoints__Api__Url"].ShouldBe("http://*:1");
        variables["Kestrel__Endpoints__Grpc__Url"].ShouldBe("http://localhost:2");
        variables.ShouldNotContainKey("Kestrel__Endpoints__https__Url");
        variables.ShouldNotContainKey("ASPNETCORE_URLS");
        variables["DOTNET_LAUNCH_PROFILE"].ShouldBe("http");
    }

    [Fact]
    public void AddProject_ExcludeKestrelEndpoints_TakesThoseOfTheLaunchProfile()
    {
        var web = DistributedApplicationTestingBuilder.Create().AddProject("web", _project.ProjectPath, options => options.ExcludeKestrelEndpoints = true);

        web.Resource.Annotations.OfType<EndpointAnnotation>().ShouldHaveSingleItem().Port.ShouldBe(5100);
    }

    [Fact]
    public void AddProject_UnusableUrl_NamesTheSetting()
    {
        using var project = new TemporaryProject(appSettings: """{ "Kestrel": { "Endpoints": { "Api": { "Url": "nonsense" } } } }""");

        Should.Throw<DistributedApplicationException>(() => DistributedApplicationTestingBuilder.Create().AddProject("web", project.ProjectPath)).Message
            .ShouldStartWith($"'nonsense' in Kestrel:Endpoints:Api:Url of '{project.ProjectPath}' is not a URL a server can listen on");
    }
}
