namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>An object of a given kind in the same namespace.</summary>
public sealed class TypedLocalObjectReferenceV1
{
    /// <summary>API group of the object; empty for the core group.</summary>
    public string ApiGroup { get; set; } = null!;

    /// <summary>The kind.</summary>
    public string Kind { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;
}
