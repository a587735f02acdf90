namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A volume of a pod; one of its sources is set.</summary>
public sealed class VolumeV1
{
    /// <summary>A ConfigMap.</summary>
    public ConfigMapVolumeSourceV1? ConfigMap { get; set; }

    /// <summary>A folder that lives as long as the pod.</summary>
    public EmptyDirVolumeSourceV1? EmptyDir { get; set; }

    /// <summary>A claim that lives as long as the pod.</summary>
    public EphemeralVolumeSourceV1? Ephemeral { get; set; }

    /// <summary>A folder or file of the node.</summary>
    public HostPathVolumeSourceV1? HostPath { get; set; }

    /// <summary>The image.</summary>
    public ImageVolumeSourceV1? Image { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>A claim.</summary>
    public PersistentVolumeClaimVolumeSourceV1? PersistentVolumeClaim { get; set; }

    /// <summary>Several sources in one folder.</summary>
    public ProjectedVolumeSourceV1? Projected { get; set; }

    /// <summary>A Secret.</summary>
    public SecretVolumeSourceV1? Secret { get; set; }
}
