namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A claim to storage.</summary>
public sealed class PersistentVolumeClaim() : BaseKubernetesResource("v1", "PersistentVolumeClaim")
{
    /// <summary>What it should look like.</summary>
    public PersistentVolumeClaimSpecV1 Spec { get; set; } = new();
}
