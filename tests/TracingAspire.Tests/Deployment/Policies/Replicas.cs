using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>What has several pods keeps some of them while nodes are drained, and a drain is never blocked for good.</summary>
internal sealed class Replicas : IPolicy
{
    public IEnumerable<string> Check(ClusterState cluster)
    {
        foreach (var workload in cluster.Workloads.Where(workload => workload.Owner.Kind is "Deployment" or "StatefulSet"))
        {
            var autoscaler = cluster.OfKind("HorizontalPodAutoscaler").FirstOrDefault(candidate => Scales(candidate, workload));
            var replicas = autoscaler?.Json.Number("spec.minReplicas") ?? workload.Owner.Json.Number("spec.replicas") ?? 1;
            if (autoscaler is not null && autoscaler.Json.Number("spec.maxReplicas") <= replicas)
            {
                yield return $"{autoscaler} has no more replicas at most than at least.";
            }

            // The autoscaler writes spec.replicas of what it scales, which of an operator's resource is the resource itself: the
            // next apply would set the number back, or be refused because the field belongs to the autoscaler by then.
            if (autoscaler is not null && (workload.Owner.MadeBy ?? workload.Owner).Json.Number("spec.replicas") is { } number)
            {
                yield return $"{workload.Owner.MadeBy ?? workload.Owner} asks for {number} replicas, which is for its autoscaler to say.";
            }

            var budget = cluster.OfKind("PodDisruptionBudget").FirstOrDefault(candidate =>
                candidate.Namespace == workload.Namespace && candidate.Json["spec"]?["selector"] is { } selector && LabelSelector.Selects(selector.AsObject(), workload.Labels));
            if (replicas > 1 && budget is null && cluster.OfKind("PodDisruptionBudget").Any())
            {
                yield return $"{workload} has {replicas} replicas and no PodDisruptionBudget.";
            }

            if (budget is not null && (budget.Json.Text("spec.maxUnavailable") is "0" or "0%" || budget.Json.Number("spec.minAvailable") >= replicas))
            {
                yield return $"{budget} would never let a pod of {workload} go.";
            }
        }
    }

    private static bool Scales(KubernetesObject autoscaler, Workload workload)
    {
        var target = workload.Owner.MadeBy ?? workload.Owner;
        return autoscaler.Namespace == workload.Namespace
            && autoscaler.Json.Text("spec.scaleTargetRef.kind") == target.Kind
            && autoscaler.Json.Text("spec.scaleTargetRef.name") == target.Name;
    }
}
