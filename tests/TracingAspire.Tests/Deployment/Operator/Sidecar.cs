using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Operator;

/// <summary>The Collector the operator puts into pods whose annotation names one.</summary>
internal static class Sidecar
{
    public const string Annotation = "sidecar.opentelemetry.io/inject";

    /// <summary>The object with the sidecar in its pods; itself where none is asked for or the one named is not there.</summary>
    public static KubernetesObject Inject(KubernetesObject target, IReadOnlyList<KubernetesObject> collectors)
    {
        if (Workload.Of(target)?.Annotations.GetValueOrDefault(Annotation) is not { } wanted
            || Find(wanted, target.Namespace, collectors) is not { } collector)
        {
            return target;
        }

        var injected = target with { Json = target.Json.DeepClone().AsObject() };
        var pod = Workload.Of(injected)!.Pod!.AsObject();
        if (pod["initContainers"] is not JsonArray first)
        {
            pod["initContainers"] = first = [];
        }

        var container = CollectorContainer.Of(collector);
        container["restartPolicy"] = "Always";
        first.Add(container);
        return injected;
    }

    /// <summary>The Collector an annotation means: by name, or with "true" the only one of the namespace.</summary>
    public static KubernetesObject? Find(string wanted, string space, IReadOnlyList<KubernetesObject> collectors)
    {
        var sidecars = collectors.Where(collector => OpenTelemetryOperator.Mode(collector) == "sidecar").ToList();
        var parts = wanted.Split('/');
        return wanted is "true"
            ? sidecars.Where(collector => collector.Namespace == space).ToList() is [var only] ? only : null
            : sidecars.Find(collector => collector.Name == parts[^1] && collector.Namespace == (parts.Length > 1 ? parts[0] : space));
    }
}
