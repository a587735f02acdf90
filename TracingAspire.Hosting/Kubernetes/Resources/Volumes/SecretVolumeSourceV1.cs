namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A volume made of a Secret.</summary>
public sealed class SecretVolumeSourceV1
{
    /// <summary>Permission bits of the files.</summary>
    public int? DefaultMode { get; set; }

    /// <summary>The keys taken; empty takes all.</summary>
    public List<KeyToPathV1> Items { get; } = [];

    /// <summary>Whether it may be missing.</summary>
    public bool? Optional { get; set; }

    /// <summary>Name of the Secret.</summary>
    public string SecretName { get; set; } = null!;
}
