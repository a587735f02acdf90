using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kubernetes;

/// <summary>What all objects begin with.</summary>
internal static class KubernetesObject
{
    public static YamlMap Create(string apiVersion, string kind, YamlMap metadata, params (string Key, YamlNode? Value)[] rest) =>
        YamlMap.Of([("apiVersion", apiVersion), ("kind", kind), ("metadata", metadata), .. rest]);

    /// <summary>Metadata of an object of a workload.</summary>
    public static YamlMap Metadata(string name, Workload workload, IEnumerable<KeyValuePair<string, string>>? annotations = null) => YamlMap.Of(
        ("name", name),
        ("labels", Labels(workload)),
        ("annotations", YamlMap.OfTexts(annotations ?? [])));

    public static YamlMap Labels(Workload workload) =>
        YamlMap.Of([("app", workload.Name), .. workload.Settings.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => (label.Key, (YamlNode?)label.Value))]);

    public static YamlMap Selector(Workload workload) => YamlMap.Of(("app", workload.Name));

    public static YamlMap Namespace(string name) => Create("v1", "Namespace", YamlMap.Of(("name", name)));
}
