using TracingAspire.Tests.Deployment.Objects;
using TracingAspire.Tests.Deployment.Operator;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>The Collector beside task-service, and beside nothing else, is one that is there.</summary>
internal sealed class Sidecars : IPolicy
{
    private const string Host = "task-service";

    public IEnumerable<string> Check(ClusterState cluster)
    {
        var collectors = cluster.OfKind(OpenTelemetryOperator.CollectorKind).ToList();
        var templates = cluster.Workloads.Select(workload => workload.Template).ToHashSet();
        foreach (var candidate in cluster.Objects.Where(candidate => candidate.Annotations.ContainsKey(Sidecar.Annotation) && !templates.Contains(candidate.Json)))
        {
            yield return $"{candidate} has the annotation {Sidecar.Annotation} itself; it belongs on the pods.";
        }

        foreach (var workload in cluster.Workloads)
        {
            if (workload.Annotations.GetValueOrDefault(Sidecar.Annotation) is not { } wanted)
            {
                continue;
            }

            if (workload.Owner.Name != Host)
            {
                yield return $"{workload} asks for a Collector beside it; only {Host} has one.";
            }

            if (wanted.Contains('/', StringComparison.Ordinal) || wanted is "true" || Sidecar.Find(wanted, workload.Namespace, collectors) is null)
            {
                yield return $"{workload} asks for the Collector \"{wanted}\", which is no sidecar of its namespace.";
            }
        }

        foreach (var unused in collectors.Where(collector => OpenTelemetryOperator.Mode(collector) == "sidecar").Where(collector =>
            !cluster.Workloads.Any(workload => workload.Namespace == collector.Namespace && workload.Annotations.GetValueOrDefault(Sidecar.Annotation) == collector.Name)))
        {
            yield return $"{unused} is beside nothing.";
        }
    }
}
