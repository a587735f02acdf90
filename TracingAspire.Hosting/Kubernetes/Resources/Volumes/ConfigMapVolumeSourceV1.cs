namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A volume made of a ConfigMap.</summary>
public sealed class ConfigMapVolumeSourceV1
{
    /// <summary>Permission bits of the files.</summary>
    public int? DefaultMode { get; set; }

    /// <summary>The keys taken; empty takes all.</summary>
    public List<KeyToPathV1> Items { get; } = [];

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Whether it may be missing.</summary>
    public bool? Optional { get; set; }
}
