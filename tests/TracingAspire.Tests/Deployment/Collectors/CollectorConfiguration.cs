using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;
using TracingAspire.Tests.Deployment.Operator;

namespace TracingAspire.Tests.Deployment.Collectors;

/// <summary>A Collector's configuration as a pod gets it.</summary>
/// <param name="Workload">Whose pods read it.</param>
/// <param name="Container">The container that reads it.</param>
/// <param name="Config">The configuration.</param>
/// <param name="Environment">The variables that are set for it.</param>
internal sealed record CollectorConfiguration(
    Workload Workload, JsonObject Container, JsonObject Config, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Jaeger is a distribution of the Collector with components of its own.</summary>
    public bool IsJaeger => (Config.At("extensions") as JsonObject)?.ContainsKey("jaeger_query") == true;

    public static IEnumerable<CollectorConfiguration> Of(ClusterState cluster) => cluster.Workloads.SelectMany(workload =>
        workload.LongRunning.Select(container => Read(cluster, workload, container)).OfType<CollectorConfiguration>());

    public override string ToString() => $"{Workload}, container {Container.Text("name")}";

    private static CollectorConfiguration? Read(ClusterState cluster, Workload workload, JsonObject container)
    {
        var config = container.Text("name") == CollectorContainer.Name
            ? OfResource(cluster, workload)
            : OfFile(cluster, workload, container);
        return config is JsonObject found ? new(workload, container, found, Variables(cluster, workload, container)) : null;
    }

    // What comes from a Secret is not here; any text does for a check of the form.
    private static Dictionary<string, string> Variables(ClusterState cluster, Workload workload, JsonObject container)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in container.Items("envFrom")
            .SelectMany(from => cluster.Find("ConfigMap", workload.Namespace, from.Text("configMapRef.name") ?? "")?.Json.Map("data") ?? new Dictionary<string, string>()))
        {
            variables[name] = value;
        }

        foreach (var variable in container.Items("env"))
        {
            variables[variable.Text("name")!] = variable.Text("value") ?? "from-elsewhere";
        }

        return variables;
    }

    private static JsonNode? OfResource(ClusterState cluster, Workload workload)
    {
        var collector = workload.Owner.MadeBy
            ?? Sidecar.Find(workload.Annotations[Sidecar.Annotation], workload.Namespace, [.. cluster.OfKind(OpenTelemetryOperator.CollectorKind)]);
        return collector?.Json.At("spec.config");
    }

    // The file that --config names, out of the ConfigMap that is mounted there.
    private static JsonNode? OfFile(ClusterState cluster, Workload workload, JsonObject container)
    {
        var arguments = container.Texts("args").SelectMany(argument => argument.Split('=', 2)).ToList();
        var index = arguments.IndexOf("--config");
        if (index < 0 || index + 1 >= arguments.Count)
        {
            return null;
        }

        var path = arguments[index + 1];
        var text = (from mount in container.Items("volumeMounts")
                    from volume in workload.Pod.Items("volumes")
                    where mount.Text("name") == volume.Text("name") && volume.Text("configMap.name") is not null
                    let map = cluster.Find("ConfigMap", workload.Namespace, volume.Text("configMap.name")!)
                    from file in map?.Json.Map("data") ?? new Dictionary<string, string>()
                    let target = mount.Text("subPath") is null ? $"{mount.Text("mountPath")}/{FileName(volume, file.Key)}" : mount.Text("mountPath")
                    where target == path && (mount.Text("subPath") is null || mount.Text("subPath") == FileName(volume, file.Key))
                    select file.Value).SingleOrDefault();
        return text is null ? null : YamlObjects.Documents(text).Single();
    }

    private static string FileName(JsonObject volume, string key) =>
        volume.Items("configMap.items").FirstOrDefault(item => item.Text("key") == key)?.Text("path") ?? key;
}
