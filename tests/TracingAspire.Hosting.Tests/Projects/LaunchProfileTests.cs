using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.ProjectSettings;

public sealed class LaunchProfileTests : IDisposable
{
    private const string Settings = """
        {
          // comments and trailing commas are fine
          "profiles": {
            "iis": { "commandName": "IISExpress" },
            "http": {
              "commandName": "Project",
              "applicationUrl": "http://localhost:5100;http://*:5101",
              "launchUrl": "swagger",
              "commandLineArgs": "--mode \"very loud\" --path C:\\temp",
              "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "OWN": "profile" },
            },
            "https": { "commandName": "Project", "applicationUrl": "https://localhost:7100;http://localhost:5100" }
          }
        }
        """;

    private readonly TemporaryProject _project = new(Settings);
    private readonly IDistributedApplicationTestingBuilder _builder = DistributedApplicationTestingBuilder.Create([], (_, host) => host.EnvironmentName = "Development");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void AddProject_NoProfileNamed_TakesTheFirstThatRuns()
    {
        var web = _builder.AddProject("web", _project.ProjectPath);

        web.Resource.Annotations.OfType<LaunchProfileAnnotation>().ShouldHaveSingleItem().LaunchProfileName.ShouldBe("http");
        web.Resource.Annotations.OfType<EndpointAnnotation>().Select(e => (e.Name, e.UriScheme, e.Port, e.TargetHost)).ShouldBe(
            [("http", "http", 5100, "localhost"), ("http2", "http", 5101, "*")]);
    }

    [Fact]
    public void AddProject_AppHostRunsAProfileOfThatName_TakesTheSame()
    {
        _builder.Configuration["DOTNET_LAUNCH_PROFILE"] = "https";

        var web = _builder.AddProject("web", _project.ProjectPath);

        web.Resource.Annotations.OfType<EndpointAnnotation>().Select(e => (e.Name, e.Port)).ShouldBe([("https", 7100), ("http", 5100)]);
        web.Resource.Annotations.OfType<DefaultLaunchProfileAnnotation>().ShouldHaveSingleItem().LaunchProfileName.ShouldBe("https");
    }

    [Fact]
    public async Task AddProject_Profile_SetsVariablesUnlessTheAppHostDoes()
    {
        var web = _builder.AddProject("web", _project.ProjectPath, "http").WithEnvironment("OWN", "AppHost");
        ModelVariables.Allocate(web, "http", 5100);
        web.WithEndpoint("http2", e => e.AllocatedEndpoint = new AllocatedEndpoint(e, "localhost", 5101, "second"));
        web.WithEndpoint("http", e => e.TargetPort = 80);

        var variables = await ModelVariables.OfAsync(_builder, web.Resource);

        variables["DOTNET_LAUNCH_PROFILE"].ShouldBe("http");
        variables["ASPNETCORE_ENVIRONMENT"].ShouldBe("Development");
        variables["OWN"].ShouldBe("AppHost");
        variables["ASPNETCORE_URLS"].ShouldBe("http://localhost:80;http://*:second");
    }

    [Fact]
    public async Task AddProject_HttpsProfile_RedirectsToThePortTheUserSees()
    {
        var web = _builder.AddProject("web", _project.ProjectPath, "https");
        web.WithEndpoint("https", e => (e.TargetPort, e.AllocatedEndpoint) = (443, new AllocatedEndpoint(e, "localhost", 7100)));
        web.WithEndpoint("http", e => (e.TargetPort, e.AllocatedEndpoint) = (80, new AllocatedEndpoint(e, "localhost", 5100)));

        var variables = await ModelVariables.OfAsync(_builder, web.Resource);

        variables["ASPNETCORE_URLS"].ShouldBe("https://localhost:443;http://localhost:80");
        variables["ASPNETCORE_HTTPS_PORT"].ShouldBe("7100");
    }

    [Fact]
    public async Task AddProject_CommandLineArgs_AreSplitAsDotnetDoes()
    {
        var web = _builder.AddProject("web", _project.ProjectPath, "http").WithArgs("--own");

        var configuration = await ExecutionConfigurationBuilder.Create(web.Resource).WithArgumentsConfig()
            .BuildAsync(_builder.ExecutionContext, cancellationToken: TestContext.Current.CancellationToken);

        configuration.Arguments.Select(a => a.Value).ShouldBe(["--mode", "very loud", "--path", """C:\temp""", "--own"]);
    }

    [Fact]
    public async Task AddProject_LaunchUrl_IsWhereTheLinksLead()
    {
        var web = _builder.AddProject("web", _project.ProjectPath, "http");
        var context = new ResourceUrlsCallbackContext(
            _builder.ExecutionContext, web.Resource, [new ResourceUrlAnnotation { Url = "http://localhost:5100", Endpoint = web.GetEndpoint("http") }]);

        foreach (var callback in web.Resource.Annotations.OfType<ResourceUrlsCallbackAnnotation>())
            await callback.Callback(context);

        context.Urls.ShouldHaveSingleItem().Url.ShouldBe("http://localhost:5100/swagger");
    }

    [Fact]
    public void AddProject_ExcludeLaunchProfile_HasNoEndpoints()
    {
        var web = _builder.AddProject("web", _project.ProjectPath, options => options.ExcludeLaunchProfile = true);

        web.Resource.Annotations.OfType<EndpointAnnotation>().ShouldBeEmpty();
        web.Resource.Annotations.OfType<ExcludeLaunchProfileAnnotation>().ShouldHaveSingleItem();
    }

    [Fact]
    public void AddProject_UnknownProfile_NamesThoseThereAre()
    {
        Should.Throw<DistributedApplicationException>(() => _builder.AddProject("web", _project.ProjectPath, "htpp")).Message
            .ShouldBe($"Launch settings file does not contain 'htpp' profile: '{Path.Combine(Path.GetDirectoryName(_project.ProjectPath)!, "Properties", "launchSettings.json")}' has iis, http, https.");
    }

    [Fact]
    public void AddProject_NoProjectFile_NamesPathAndResource()
    {
        Should.Throw<DistributedApplicationException>(() => _builder.AddProject("web", "/no/such/Web.csproj")).Message
            .ShouldBe("Project file '/no/such/Web.csproj' was not found: correct the path of resource 'web' in the AppHost.");
    }
}
