namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A claim that lives as long as the pod.</summary>
public sealed class EphemeralVolumeSourceV1
{
    /// <summary>What the claim is made from.</summary>
    public PersistentVolumeClaimTemplateV1 VolumeClaimTemplate { get; set; } = new();
}
