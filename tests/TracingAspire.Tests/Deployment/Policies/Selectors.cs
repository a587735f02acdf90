using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>Whatever selects pods selects some, and what must be alone in selecting a pod is.</summary>
internal sealed class Selectors : IPolicy
{
    public IEnumerable<string> Check(ClusterState cluster) =>
        [.. OfWorkloads(cluster), .. OfServices(cluster), .. OfBudgets(cluster), .. OfAutoscalers(cluster), .. OfSpread(cluster), .. OfNetworkPolicies(cluster)];

    private static IEnumerable<string> OfWorkloads(ClusterState cluster) =>
        from workload in cluster.Workloads
        where workload.Owner.Kind is "Deployment" or "StatefulSet" or "DaemonSet"
        let selector = workload.Owner.Json.At("spec.selector") as JsonObject
        where selector is null || selector.Count == 0 || !LabelSelector.Selects(selector, workload.Labels)
        select $"{workload} does not select its own pods.";

    private static IEnumerable<string> OfServices(ClusterState cluster) =>
        from service in cluster.OfKind("Service")
        where service.Json.At("spec.selector") is not null || service.Json.Text("spec.type") != "ExternalName"
        let selector = service.Json.Map("spec.selector")
        let count = selector.Count == 0 ? 0 : cluster.Selected(service.Namespace, selector).Count()
        where count != 1
        select $"{service} selects the pods of {count} workloads, not of one.";

    private static IEnumerable<string> OfBudgets(ClusterState cluster)
    {
        var budgets = cluster.OfKind("PodDisruptionBudget").Select(budget => (Budget: budget, Pods: Selected(cluster, budget, "spec.selector"))).ToList();
        foreach (var (budget, _) in budgets.Where(entry => entry.Pods.Count == 0))
        {
            yield return $"{budget} selects no pods.";
        }

        foreach (var workload in cluster.Workloads.Where(workload => budgets.Count(entry => entry.Pods.Contains(workload)) > 1))
        {
            yield return $"{workload} has more than one PodDisruptionBudget: its pods could not be evicted.";
        }
    }

    private static IEnumerable<string> OfAutoscalers(ClusterState cluster)
    {
        foreach (var autoscaler in cluster.OfKind("HorizontalPodAutoscaler"))
        {
            var target = cluster.Find(autoscaler.Json.Text("spec.scaleTargetRef.kind") ?? "", autoscaler.Namespace, autoscaler.Json.Text("spec.scaleTargetRef.name") ?? "");
            if (target is null)
            {
                yield return $"{autoscaler} scales something that is not there.";
            }
            else if (target.ApiVersion != autoscaler.Json.Text("spec.scaleTargetRef.apiVersion"))
            {
                yield return $"{autoscaler} names another apiVersion than {target} has.";
            }
        }

        foreach (var twice in cluster.OfKind("HorizontalPodAutoscaler").GroupBy(autoscaler =>
            $"{autoscaler.Json.Text("spec.scaleTargetRef.kind")} {autoscaler.Namespace}/{autoscaler.Json.Text("spec.scaleTargetRef.name")}", StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Key} has more than one HorizontalPodAutoscaler.";
        }
    }

    private static IEnumerable<string> OfSpread(ClusterState cluster) =>
        from workload in cluster.Workloads
        from constraint in workload.Pod.Items("topologySpreadConstraints")
        where constraint["labelSelector"] is not JsonObject selector || !LabelSelector.Selects(selector, workload.Labels)
        select $"{workload} spreads pods that are not its own.";

    private static IEnumerable<string> OfNetworkPolicies(ClusterState cluster) =>
        from policy in cluster.OfKind("NetworkPolicy")
        where policy.Json.At("spec.podSelector") is not JsonObject selector || !cluster.Pods.Any(pod => pod.Namespace == policy.Namespace && LabelSelector.Selects(selector, pod.Labels))
        select $"{policy} selects no pods.";

    private static List<Workload> Selected(ClusterState cluster, KubernetesObject by, string path) => by.Json.At(path) is JsonObject selector
        ? [.. cluster.Workloads.Where(workload => workload.Namespace == by.Namespace && LabelSelector.Selects(selector, workload.Labels))]
        : [];
}
