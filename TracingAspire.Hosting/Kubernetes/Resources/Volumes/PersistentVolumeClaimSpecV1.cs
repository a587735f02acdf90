namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The storage a claim asks for.</summary>
public sealed class PersistentVolumeClaimSpecV1
{
    /// <summary>Access modes, such as <c>ReadWriteOnce</c>.</summary>
    public List<string> AccessModes { get; } = [];

    /// <summary>What the volume is filled from.</summary>
    public TypedLocalObjectReferenceV1? DataSource { get; set; }

    /// <summary>What the volume is filled from, of any kind.</summary>
    public TypedObjectReferenceV1? DataSourceRef { get; set; }

    /// <summary>Resources asked for.</summary>
    public VolumeResourceRequirementsV1 Resources { get; set; } = new();

    /// <summary>The objects this one is about, by label.</summary>
    public LabelSelectorV1? Selector { get; set; }

    /// <summary>The storage class; null takes the default of the cluster.</summary>
    public string StorageClassName { get; set; } = null!;

    /// <summary>Class of changeable properties of the volume.</summary>
    public string VolumeAttributesClassName { get; set; } = null!;

    /// <summary><c>Filesystem</c> or <c>Block</c>.</summary>
    public string VolumeMode { get; set; } = null!;

    /// <summary>The volume that is claimed.</summary>
    public string VolumeName { get; set; } = null!;
}
