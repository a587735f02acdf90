namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A file with a fact about the pod.</summary>
public sealed class DownwardApiVolumeFileV1
{
    /// <summary>A field of the pod.</summary>
    public ObjectFieldSelectorV1? FieldRef { get; set; }

    /// <summary>Permission bits of the file.</summary>
    public int? Mode { get; set; }

    /// <summary>The path.</summary>
    public string Path { get; set; } = null!;

    /// <summary>A compute resource of a container.</summary>
    public ResourceFieldSelectorV1? ResourceFieldRef { get; set; }
}
