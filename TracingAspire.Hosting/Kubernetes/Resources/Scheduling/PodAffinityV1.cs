namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Pods a pod is placed beside.</summary>
public sealed class PodAffinityV1
{
    /// <summary>Preferred where it can be had.</summary>
    public List<WeightedPodAffinityTermV1> PreferredDuringSchedulingIgnoredDuringExecution { get; } = [];

    /// <summary>Needed, or the pod is not scheduled.</summary>
    public List<PodAffinityTermV1> RequiredDuringSchedulingIgnoredDuringExecution { get; } = [];
}
