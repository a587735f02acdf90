namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A volume made of a claim.</summary>
public sealed class PersistentVolumeClaimVolumeSourceV1
{
    /// <summary>Name of the claim.</summary>
    public string ClaimName { get; set; } = null!;

    /// <summary>Whether it can only be read.</summary>
    public bool? ReadOnly { get; set; }
}
