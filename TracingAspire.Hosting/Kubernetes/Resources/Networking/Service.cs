namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A stable address for pods.</summary>
public sealed class Service() : BaseKubernetesResource("v1", "Service")
{
    /// <summary>What it should look like.</summary>
    public ServiceSpecV1 Spec { get; set; } = new();
}
