namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Scheduling rules of a pod.</summary>
public sealed class AffinityV1
{
    /// <summary>Nodes preferred or needed.</summary>
    public NodeAffinityV1 NodeAffinity { get; set; } = new();

    /// <summary>Pods to be beside.</summary>
    public PodAffinityV1 PodAffinity { get; set; } = new();

    /// <summary>Pods to be away from.</summary>
    public PodAntiAffinityV1 PodAntiAffinity { get; set; } = new();
}
