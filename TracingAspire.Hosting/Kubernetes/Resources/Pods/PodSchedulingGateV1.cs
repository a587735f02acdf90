namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Holds a pod back from being scheduled.</summary>
public sealed class PodSchedulingGateV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;
}
