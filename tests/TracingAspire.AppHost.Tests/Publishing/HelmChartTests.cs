using TracingAspire.AppHost.Startup;

namespace TracingAspire.AppHost.Tests.Publishing;

/// <summary>The Helm chart the Aspire packages write for this application; the Local engine says how to get one.</summary>
public sealed class HelmChartTests : IDisposable
{
    private readonly PublishedAppHost _apphost = new();

    [Fact]
    public async Task Publish_OnTheAspirePackages_KeepsProbesReplicasSidecarAndConfigFiles()
    {
        if (HostingEngine.Name != "Aspire")
        {
            Assert.Skip("The Local engine writes no Helm chart.");
        }

        var exitCode = await PublishAsync();

        exitCode.ShouldBe(0, _apphost.Output);
        var taskService = Read("templates/task-service/deployment.yaml");
        taskService.ShouldContain("replicas: 3");
        taskService.ShouldContain("sidecar.opentelemetry.io/inject: \"true\"");
        foreach (var path in (string[])["/health/startup", "/health/liveness", "/health/readiness"])
        {
            taskService.ShouldContain($"path: \"{path}\"");
        }

        Read("templates/otel-collector/deployment.yaml").ShouldContain("name: \"otel-collector-config-file\"");
        Read("templates/otel-collector/config-file.yaml").ShouldContain("otlp_grpc/jaeger");
        Read("templates/jaeger/config-file.yaml").ShouldContain("jaeger_query");
        Directory.Exists(Path.Combine(_apphost.Folder, "templates", "dynamodb")).ShouldBeFalse();
    }

    [Fact]
    public async Task Publish_OnTheLocalEngine_SaysWhichCommandWritesKubernetesOutput()
    {
        if (HostingEngine.Name != "Local")
        {
            Assert.Skip("The Aspire packages write a Helm chart.");
        }

        var exitCode = await PublishAsync();

        exitCode.ShouldBe(1);
        _apphost.Output.ShouldContain("aspirate generate");
    }

    public void Dispose() => _apphost.Dispose();

    private Task<int> PublishAsync() => _apphost.RunAsync("--operation", "publish", "--step", "publish", "--output-path", _apphost.Folder);

    private string Read(string path) => File.ReadAllText(Path.Combine(_apphost.Folder, path));
}
