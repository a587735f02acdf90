namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A folder or file of the node.</summary>
public sealed class HostPathVolumeSourceV1
{
    /// <summary>The path.</summary>
    public string Path { get; set; } = null!;

    /// <summary>The type.</summary>
    public string Type { get; set; } = null!;
}
