namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A volume that lives as long as the pod.</summary>
public sealed class EmptyDirVolumeSourceV1
{
    /// <summary><c>Memory</c>, or the medium of the node.</summary>
    public string? Medium { get; set; }

    /// <summary>Most that may be stored.</summary>
    public string? SizeLimit { get; set; }
}
