namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A preference for or against being beside a set of pods.</summary>
public sealed class WeightedPodAffinityTermV1
{
    /// <summary>The pods and the topology.</summary>
    public PodAffinityTermV1 PodAffinityTerm { get; set; } = new();

    /// <summary>Weight of the preference, 1 to 100.</summary>
    public int Weight { get; set; }
}
