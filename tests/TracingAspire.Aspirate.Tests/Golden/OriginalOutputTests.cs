using TracingAspire.Aspirate.Tests.Fixtures;
using YamlDotNet.RepresentationModel;

namespace TracingAspire.Aspirate.Tests.Golden;

/// <summary>Against what the original wrote for the same manifest: ours differs only as docs/aspirate.md says.</summary>
public sealed class OriginalOutputTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly string _reference = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/reference/aspirate"));

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Generate_SameManifest_HasTheSameFiles()
    {
        await GenerateAsync();

        var original = Directory.EnumerateFiles(Path.Combine(_reference, "example-output"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(_reference, "example-output"), file));
        string[] documented = [".aspirate-files", "otel-collector/config/config.yaml"];
        _workspace.Files().ShouldBe(original.Except(["task-worker/service.yaml"]).Concat(documented), ignoreOrder: true);
    }

    [Fact]
    public async Task Generate_SameManifest_HasTheSameWorkloads()
    {
        await GenerateAsync();

        foreach (var resource in new[] { "jaeger", "otel-collector", "task-service", "task-web", "task-worker" })
        {
            var (theirs, ours) = (Original($"{resource}/deployment.yaml"), Own($"{resource}/deployment.yaml"));
            ours.Text("metadata", "name").ShouldBe(theirs.Text("metadata", "name"));
            ours.Texts("spec", "selector", "matchLabels").ShouldBe(theirs.Texts("spec", "selector", "matchLabels"));
            var (their, our) = (theirs.At("spec", "template", "spec", "containers", 0)!, ours.At("spec", "template", "spec", "containers", 0)!);
            foreach (var member in new[] { "name", "image", "imagePullPolicy" })
                our.Text(member).ShouldBe(their.Text(member), $"{resource}.{member}");
            Ports(our).ShouldBe(Ports(their).Where(port => port != "https 8443"), ignoreOrder: true);
            (our.At("envFrom", 0, "configMapRef", "name") as YamlScalarNode)?.Value.ShouldBe(their.Text("envFrom", 0, "configMapRef", "name"));
        }

        Own("otel-collector/deployment.yaml").Text("spec", "template", "spec", "containers", 0, "args", 1).ShouldBe("--set=exporters.otlp.endpoint=jaeger:4317");
        Own("task-service/deployment.yaml").Text("spec", "template", "metadata", "annotations", "sidecar.opentelemetry.io/inject").ShouldBe("true");
        var (set, own) = (Original("dynamodb/statefulset.yaml"), Own("dynamodb/statefulset.yaml"));
        own.At("spec", "volumeClaimTemplates").ShouldBe(set.At("spec", "volumeClaimTemplates"));
        own.At("spec", "template", "spec", "containers", 0, "volumeMounts").ShouldBe(set.At("spec", "template", "spec", "containers", 0, "volumeMounts"));
        own.At("spec", "template", "spec", "containers", 0, "command").ShouldBe(set.At("spec", "template", "spec", "containers", 0, "command"));
        own.At("spec", "template", "spec", "containers", 0, "args").ShouldBe(set.At("spec", "template", "spec", "containers", 0, "args"));
    }

    [Fact]
    public async Task Generate_SameManifest_HasTheSameServicesAndVariables()
    {
        await GenerateAsync();

        foreach (var resource in new[] { "jaeger", "otel-collector", "task-service", "task-web", "dynamodb" })
        {
            ServicePorts(Own($"{resource}/service.yaml")).ShouldBe(
                ServicePorts(Original($"{resource}/service.yaml")).Where(port => port != "https 8443 8443"), ignoreOrder: true, resource);
        }

        foreach (var resource in new[] { "jaeger", "otel-collector", "task-service", "task-web", "task-worker" })
        {
            Variables(Own($"{resource}/kustomization.yaml")).ShouldBe(
                Variables(Original($"{resource}/kustomization.yaml"))
                    .Where(variable => !variable.StartsWith("ASPNETCORE_URLS=", StringComparison.Ordinal))
                    .Select(System.Net.WebUtility.HtmlDecode),
                ignoreOrder: true,
                resource);
        }

        Own("namespace.yaml").ShouldBe(Original("namespace.yaml"));
    }

    private async Task GenerateAsync()
    {
        if (!Directory.Exists(_reference))
            Assert.Skip("The reference output of the original (../shared/reference/aspirate) is not on this machine.");
        _workspace.Manifest(await File.ReadAllTextAsync(Path.Combine(_reference, "example-manifest.json"), TestContext.Current.CancellationToken));
        _workspace.Write("otel/config.yaml", "receivers: {}\n");
        await _workspace.GenerateWellAsync(
            "--skip-unsupported", "--non-interactive", "--disable-secrets", "--disable-state", "--include-dashboard", "false", "--image-pull-policy", "IfNotPresent",
            "--namespace", "tasks", "--container-registry", "123456789012.dkr.ecr.eu-west-1.amazonaws.com", "--container-image-tag", "1.0.0", "-pa", "aws-region=eu-west-1");
    }

    private YamlMappingNode Original(string path) => Load(Path.Combine(_reference, "example-output", path));

    private YamlMappingNode Own(string path) => Load(Path.Combine(_workspace.Output, path));

    private static YamlMappingNode Load(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(path)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IEnumerable<string> Ports(YamlNode container) =>
        (container.At("ports") as YamlSequenceNode)?.Children.Select(port => $"{port.Text("name")} {port.Text("containerPort")}") ?? [];

    private static IEnumerable<string> ServicePorts(YamlNode service) =>
        ((YamlSequenceNode)service.At("spec", "ports")!).Children.Select(port => $"{port.Text("name")} {port.Text("port")} {port.Text("targetPort")}");

    private static IEnumerable<string> Variables(YamlNode kustomization) =>
        ((YamlSequenceNode)kustomization.At("configMapGenerator", 0, "literals")!).Children.Select(literal => ((YamlScalarNode)literal).Value!);
}
