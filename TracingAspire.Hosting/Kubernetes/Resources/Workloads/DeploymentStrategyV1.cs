namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>How old pods are replaced by new ones.</summary>
public sealed class DeploymentStrategyV1
{
    /// <summary>Pace of a rolling update.</summary>
    public RollingUpdateDeploymentV1 RollingUpdate { get; set; } = new();

    /// <summary>The type; default <c>RollingUpdate</c>.</summary>
    public string Type { get; set; } = "RollingUpdate";
}
