namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Where a container sees a block device.</summary>
public sealed class VolumeDeviceV1
{
    /// <summary>Path of the device in the container.</summary>
    public string DevicePath { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;
}
