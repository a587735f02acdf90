namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A volume made of a container image.</summary>
public sealed class ImageVolumeSourceV1
{
    /// <summary>When the image is pulled.</summary>
    public string PullPolicy { get; set; } = null!;

    /// <summary>The image.</summary>
    public string Reference { get; set; } = null!;
}
