namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Pods a pod is kept away from.</summary>
public sealed class PodAntiAffinityV1
{
    /// <summary>Preferred where it can be had.</summary>
    public List<WeightedPodAffinityTermV1> PreferredDuringSchedulingIgnoredDuringExecution { get; } = [];

    /// <summary>Needed, or the pod is not scheduled.</summary>
    public List<PodAffinityTermV1> RequiredDuringSchedulingIgnoredDuringExecution { get; } = [];
}
