namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Where a container sees a volume.</summary>
public sealed class VolumeMountV1
{
    /// <summary>Where the volume appears in the container.</summary>
    public string MountPath { get; set; } = null!;

    /// <summary>Whether mounts travel between node and container.</summary>
    public string? MountPropagation { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Whether it can only be read.</summary>
    public bool? ReadOnly { get; set; }

    /// <summary>Whether mounts below are read-only too.</summary>
    public string? RecursiveReadOnly { get; set; }

    /// <summary>Path inside the volume; default its root.</summary>
    public string SubPath { get; set; } = null!;

    /// <summary>Path inside the volume with environment variables in it.</summary>
    public string? SubPathExpr { get; set; }
}
