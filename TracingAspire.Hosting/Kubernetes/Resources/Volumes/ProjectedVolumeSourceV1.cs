namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Several sources in one folder.</summary>
public sealed class ProjectedVolumeSourceV1
{
    /// <summary>Permission bits of the files.</summary>
    public int? DefaultMode { get; set; }

    /// <summary>The sources.</summary>
    public List<VolumeProjectionV1> Sources { get; } = [];
}
