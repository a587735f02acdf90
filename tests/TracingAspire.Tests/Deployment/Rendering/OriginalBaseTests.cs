using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Rendering;

/// <summary>
/// A base as the original aspirate writes it, which leaves bind mounts out, with the component that gives the Collector
/// and Jaeger the files their arguments name.
/// </summary>
public sealed class OriginalBaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("original-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("otel-collector", "/etc/otelcol-contrib/config.yaml", "OtelCollector/config/cluster.yaml")]
    [InlineData("jaeger", "/etc/jaeger/config.yaml", "Jaeger/config/jaeger.yaml")]
    public async Task ConfigFiles_OnABaseWithoutThem_AreWhereTheArgumentsSay(string name, string path, string source)
    {
        var component = Path.Combine(_folder, "config-files");
        Directory.CreateDirectory(component);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy", "components", "config-files")))
            File.Copy(file, Path.Combine(component, Path.GetFileName(file)));
        await WriteAsync("base/kustomization.yaml", "resources: [deployments.yaml]\n");
        await WriteAsync("base/deployments.yaml", Deployment("otel-collector", "/etc/otelcol-contrib/config.yaml") + "---\n" + Deployment("jaeger", "/etc/jaeger/config.yaml"));
        await WriteAsync("overlay/kustomization.yaml", "resources: [../base]\ncomponents: [../config-files]\n");

        var objects = YamlObjects.Parse(await Kustomize.RenderAsync(Path.Combine(_folder, "overlay")));

        var pod = objects.Single(o => o.Kind == "Deployment" && o.Name == name).Json.At("spec.template.spec");
        var mount = pod.Items("containers").Single().Items("volumeMounts").Single();
        mount.Text("mountPath").ShouldBe(path);
        mount.Flag("readOnly").ShouldBe(true);
        var volume = pod.Items("volumes").Single(v => v.Text("name") == mount.Text("name"));
        var configMap = objects.Single(o => o.Kind == "ConfigMap" && o.Name == volume.Text("configMap.name"));
        configMap.Json.Map("data")[mount.Text("subPath")!].ShouldBe(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, source), TestContext.Current.CancellationToken));
    }

    private async Task WriteAsync(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
    }

    private static string Deployment(string name, string config) =>
        $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {name}
        spec:
          selector:
            matchLabels:
              app: {name}
          template:
            metadata:
              labels:
                app: {name}
            spec:
              containers:
              - name: {name}
                image: {name}:1
                args:
                - --config
                - {config}

        """;
}
