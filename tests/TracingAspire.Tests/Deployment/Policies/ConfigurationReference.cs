using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>A pod's use of a ConfigMap or Secret, whole or of one key.</summary>
internal sealed record ConfigurationReference(Workload Workload, string Kind, string Name, IReadOnlyList<string> Keys)
{
    private static readonly (string Kind, string Env, string EnvFrom, string Volume, string NameField)[] Sources =
    [
        ("ConfigMap", "configMapKeyRef", "configMapRef", "configMap", "name"),
        ("Secret", "secretKeyRef", "secretRef", "secret", "secretName"),
    ];

    public static IEnumerable<ConfigurationReference> Of(Workload workload) =>
        Sources.SelectMany(source => OfContainers(workload, source).Concat(OfVolumes(workload, source)))
            .Concat(workload.Pod.Items("imagePullSecrets").Select(pull => new ConfigurationReference(workload, "Secret", pull.Text("name") ?? "", [])));

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Problem(ClusterState cluster)
    {
        var found = cluster.Find(Kind, Workload.Namespace, Name);
        var byHand = found is null && Kind == "Secret" && HandMadeSecrets.Contains(Workload.Namespace, Name);
        if (found is null && !byHand)
        {
            return $"{Workload} uses the {Kind} \"{Name}\", which is {(Kind == "Secret" ? "neither there nor documented" : "not there")}.";
        }

        var there = byHand
            ? HandMadeSecrets.Keys(Workload.Namespace, Name)
            : ((string[])["data", "binaryData", "stringData"]).SelectMany(field => found!.Json.Map(field).Keys).ToHashSet(StringComparer.Ordinal);
        return Keys.FirstOrDefault(key => !there.Contains(key)) is { } missing ? $"{Workload} uses the key \"{missing}\" of the {Kind} \"{Name}\", which it does not have." : null;
    }

    private static IEnumerable<ConfigurationReference> OfContainers(Workload workload, (string Kind, string Env, string EnvFrom, string Volume, string NameField) source)
    {
        foreach (var container in workload.Containers)
        {
            foreach (var reference in container.Items("env").Select(variable => variable.At($"valueFrom.{source.Env}")).OfType<JsonObject>())
            {
                yield return new(workload, source.Kind, reference.Text("name") ?? "", [reference.Text("key") ?? ""]);
            }

            foreach (var reference in container.Items("envFrom").Select(from => from[source.EnvFrom]).OfType<JsonObject>())
            {
                yield return new(workload, source.Kind, reference.Text("name") ?? "", []);
            }
        }
    }

    private static IEnumerable<ConfigurationReference> OfVolumes(Workload workload, (string Kind, string Env, string EnvFrom, string Volume, string NameField) source)
    {
        foreach (var volume in workload.Pod.Items("volumes"))
        {
            if (volume[source.Volume] is JsonObject whole)
            {
                yield return new(workload, source.Kind, whole.Text(source.NameField) ?? "", KeysOf(workload, volume, whole));
            }

            foreach (var projected in volume.Items("projected.sources").Select(part => part[source.Volume]).OfType<JsonObject>())
            {
                yield return new(workload, source.Kind, projected.Text("name") ?? "", [.. projected.Items("items").Select(item => item.Text("key") ?? "")]);
            }
        }
    }

    // A mount of one file asks for a key, as a list of items does.
    private static List<string> KeysOf(Workload workload, JsonObject volume, JsonObject whole)
    {
        var items = whole.Items("items").Select(item => item.Text("key") ?? "").ToList();
        var files = workload.Containers.SelectMany(container => container.Items("volumeMounts"))
            .Where(mount => mount.Text("name") == volume.Text("name"))
            .Select(mount => mount.Text("subPath")).OfType<string>();
        return items.Count > 0 ? items : [.. files];
    }
}
