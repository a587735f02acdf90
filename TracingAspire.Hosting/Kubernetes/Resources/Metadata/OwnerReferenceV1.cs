namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The object that owns another one.</summary>
public sealed class OwnerReferenceV1 : BaseKubernetesObject
{
    /// <summary>Whether the owner stays until this object is gone.</summary>
    public bool? BlockOwnerDeletion { get; set; }

    /// <summary>Whether the owner is the managing controller.</summary>
    public bool? Controller { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Identity the server gave it.</summary>
    public string Uid { get; set; } = null!;
}
