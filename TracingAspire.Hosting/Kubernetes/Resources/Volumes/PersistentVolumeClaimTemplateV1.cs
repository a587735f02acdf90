namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What a claim is made from.</summary>
public sealed class PersistentVolumeClaimTemplateV1
{
    /// <summary>Name, labels and annotations.</summary>
    public ObjectMetaV1 Metadata { get; set; } = new();

    /// <summary>What it should look like.</summary>
    public PersistentVolumeClaimSpecV1 Spec { get; set; } = new();
}
