namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Name, labels and annotations of an object.</summary>
public sealed class ObjectMetaV1
{
    /// <summary>Annotations.</summary>
    public Dictionary<string, string> Annotations { get; } = [];

    /// <summary>When the server made the object.</summary>
    public DateTime? CreationTimestamp { get; set; }

    /// <summary>Seconds the object may take to end.</summary>
    public long? DeletionGracePeriodSeconds { get; set; }

    /// <summary>When the object will be deleted.</summary>
    public DateTime? DeletionTimestamp { get; set; }

    /// <summary>What has to be done before the object is deleted.</summary>
    public List<string> Finalizers { get; } = [];

    /// <summary>Prefix of a generated name.</summary>
    public string GenerateName { get; set; } = null!;

    /// <summary>Counts the changes of the specification.</summary>
    public long? Generation { get; set; }

    /// <summary>Labels.</summary>
    public Dictionary<string, string> Labels { get; set; } = [];

    /// <summary>Who has set which fields.</summary>
    public List<ManagedFieldsEntryV1> ManagedFields { get; } = [];

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The namespace.</summary>
    public string Namespace { get; set; } = null!;

    /// <summary>The objects that own this one.</summary>
    public List<OwnerReferenceV1> OwnerReferences { get; } = [];

    /// <summary>Version of the object as the server counts it.</summary>
    public string ResourceVersion { get; set; } = null!;

    /// <summary>Address of the object; no longer filled.</summary>
    public string SelfLink { get; set; } = null!;

    /// <summary>Identity the server gave it.</summary>
    public string Uid { get; set; } = null!;
}
