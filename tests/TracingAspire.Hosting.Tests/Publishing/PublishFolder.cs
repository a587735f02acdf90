using System.Text.Json.Nodes;
using Aspire.Hosting;

namespace TracingAspire.Hosting.Tests.Publishing;

/// <summary>A folder with an AppHost's folder, a web project and a Dockerfile in it, and room for output.</summary>
internal sealed class PublishFolder : IDisposable
{
    private const string LaunchSettings = """
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5123" } } }
        """;

    private const string ManyProfiles = """
        {
          "profiles": {
            "https": {
              "commandName": "Project",
              "applicationUrl": "https://localhost:7001;http://localhost:7002;http://localhost:7003",
              "commandLineArgs": "--x y",
              "environmentVariables": { "A": "b" }
            },
            "other": { "commandName": "Project" }
          }
        }
        """;

    private const string KestrelSettings = """
        {
          "Kestrel": {
            "Endpoints": {
              "web": { "Url": "http://localhost:5005" },
              "grpc": { "Url": "http://*:5006", "Protocols": "Http2" },
              "sec": { "Url": "https://localhost:5007" }
            }
          }
        }
        """;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("publishing-tests-");

    public PublishFolder()
    {
        Write("apphost/apphost.csproj", "<Project />");
        Write("api/api.csproj", "<Project />");
        Write("api/Properties/launchSettings.json", LaunchSettings);
        Write("docker/Dockerfile", "FROM scratch");
        Write("plain/plain.csproj", "<Project />");
        Write("kestrel/kestrel.csproj", "<Project />");
        Write("kestrel/appsettings.json", KestrelSettings);
        Write("multi/multi.csproj", "<Project />");
        Write("multi/Properties/launchSettings.json", ManyProfiles);
    }

    public string ManifestPath => Path.Combine(_root.FullName, "out", "local", "aspire-manifest.json");

    public IDistributedApplicationBuilder CreateBuilder(params string[] args) => DistributedApplication.CreateBuilder(new DistributedApplicationOptions
    {
        Args = args,
        DisableDashboard = true,
        ProjectDirectory = Path.Combine(_root.FullName, "apphost"),
    });

    /// <summary>A builder that writes the manifest.</summary>
    public IDistributedApplicationBuilder CreateManifestBuilder() => CreateBuilder("--publisher", "manifest", "--output-path", ManifestPath);

    /// <summary>The golden of that name.</summary>
    public static JsonNode Golden(string name) => JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "TracingAspire.Hosting.Tests", "Publishing", "Goldens", name)))!;

    public async Task<JsonNode> PublishAsync(IDistributedApplicationBuilder builder)
    {
        await using var application = builder.Build();
        await application.RunAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(await File.ReadAllTextAsync(ManifestPath, TestContext.Current.CancellationToken))!;
    }

    public void Dispose() => _root.Delete(recursive: true);

    private void Write(string path, string content)
    {
        var file = new FileInfo(Path.Combine(_root.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
    }
}
