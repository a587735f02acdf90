using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Rendering;

/// <summary>The operator leaves the sidecars of running pods as they are: whatever changes in one must make new pods.</summary>
public sealed class SidecarRolloutTests : IDisposable
{
    private readonly string _copy = Directory.CreateTempSubdirectory("sidecar-").FullName;

    public void Dispose() => Directory.Delete(_copy, recursive: true);

    [Theory]
    [InlineData("eks", "collectors/otel-sidecar/collector.yaml", "memory: 256Mi", "memory: 300Mi")]
    [InlineData("eks", "collectors/otel-sidecar/config.yaml", "timeout: 1s", "timeout: 2s")]
    [InlineData("eks-xray", "components/xray/exporter.yaml", "runAsUser: 4317", "runAsUser: 4318")]
    public async Task Render_ChangedSidecar_ChangesThePodTemplateOfTaskService(string overlay, string file, string old, string changed)
    {
        foreach (var folder in (string[])[DeploymentFolder.Base, "deploy"])
            Copy(Path.Combine(Repository.Root, folder), Path.Combine(_copy, folder));
        var before = await RenderAsync(overlay);

        var path = Path.Combine(_copy, "deploy", file);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        text.ShouldContain(old);
        await File.WriteAllTextAsync(path, text.Replace(old, changed, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var after = await RenderAsync(overlay);

        Find(after, "OpenTelemetryCollector", "otel-sidecar").ShouldNotBe(Find(before, "OpenTelemetryCollector", "otel-sidecar"));
        Find(after, "Deployment", "task-service").ShouldNotBe(Find(before, "Deployment", "task-service"));
    }

    private static string Find(IEnumerable<KubernetesObject> objects, string kind, string name) =>
        objects.Single(candidate => candidate.Kind == kind && candidate.Name == name).Json.ToJsonString();

    private async Task<IReadOnlyList<KubernetesObject>> RenderAsync(string overlay) =>
        [.. YamlObjects.Parse(await Kustomize.RenderAsync(Path.Combine(_copy, "deploy", "overlays", overlay)))];

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
