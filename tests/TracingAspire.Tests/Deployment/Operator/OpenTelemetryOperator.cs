using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Operator;

/// <summary>
/// What the OpenTelemetry operator (0.158) makes of its resources, as far as the checks need it: the workload and Services
/// of a Collector, and the sidecar in the pods that ask for one.
/// </summary>
internal static class OpenTelemetryOperator
{
    public const string CollectorKind = "OpenTelemetryCollector";

    public static IReadOnlyList<KubernetesObject> Reconcile(IReadOnlyList<KubernetesObject> rendered)
    {
        var collectors = rendered.Where(candidate => candidate.Kind == CollectorKind).ToList();
        return
        [
            .. rendered.Select(candidate => Sidecar.Inject(candidate, collectors)),
            .. collectors.Where(collector => Mode(collector) != "sidecar").SelectMany(CollectorObjects.Of),
        ];
    }

    public static string Mode(KubernetesObject collector) => collector.Json.Text("spec.mode") ?? "deployment";

    /// <summary>The labels the operator selects a Collector's pods by.</summary>
    public static JsonObject SelectorLabels(KubernetesObject collector) => new()
    {
        ["app.kubernetes.io/managed-by"] = "opentelemetry-operator",
        ["app.kubernetes.io/instance"] = $"{collector.Namespace}.{collector.Name}",
        ["app.kubernetes.io/part-of"] = "opentelemetry",
        ["app.kubernetes.io/component"] = "opentelemetry-collector",
    };

    /// <summary>A copy of a field, to be put elsewhere.</summary>
    public static JsonNode? Copy(KubernetesObject collector, string path) => collector.Json.At(path)?.DeepClone();
}
