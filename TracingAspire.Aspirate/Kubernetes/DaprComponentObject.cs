using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kubernetes;

/// <summary>A Dapr component; secret metadata refers to a Secret.</summary>
internal static class DaprComponentObject
{
    public static YamlMap Create(DaprComponent component) => KubernetesObject.Create(
        "dapr.io/v1alpha1",
        "Component",
        YamlMap.Of(("name", component.Name), ("labels", YamlMap.Of(("app", component.Name)))),
        ("spec", YamlMap.Of(
            ("type", component.Type),
            ("version", component.Version),
            ("metadata", new YamlList([.. component.Metadata.Select(entry => YamlMap.Of(
                ("name", entry.Key),
                ("value", entry.Value.IsSecret ? null : entry.Value.Clear),
                ("secretKeyRef", entry.Value.IsSecret
                    ? YamlMap.Of(("name", component.SecretName), ("key", entry.Key))
                    : null)))])))),
        component.HasSecrets ? ("auth", YamlMap.Of(("secretStore", "kubernetes"))) : ("auth", null));
}
