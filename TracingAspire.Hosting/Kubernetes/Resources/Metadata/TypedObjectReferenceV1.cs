namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>An object of a given kind in any namespace.</summary>
public sealed class TypedObjectReferenceV1
{
    /// <summary>API group of the object; empty for the core group.</summary>
    public string ApiGroup { get; set; } = null!;

    /// <summary>The kind.</summary>
    public string Kind { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The namespace.</summary>
    public string Namespace { get; set; } = null!;
}
