namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Pace of a rolling update of a Deployment.</summary>
public sealed class RollingUpdateDeploymentV1
{
    /// <summary>How many pods may be more than wanted.</summary>
    public int MaxSurge { get; set; }

    /// <summary>How many pods may be missing.</summary>
    public int MaxUnavailable { get; set; }
}
