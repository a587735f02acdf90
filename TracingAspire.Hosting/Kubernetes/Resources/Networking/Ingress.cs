namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Routes HTTP from outside to Services.</summary>
public sealed class Ingress() : BaseKubernetesResource("networking.k8s.io/v1", "Ingress")
{
    /// <summary>What it should look like.</summary>
    public IngressSpecV1 Spec { get; set; } = new();
}
