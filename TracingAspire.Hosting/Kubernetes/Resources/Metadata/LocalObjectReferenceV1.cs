namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>An object of the same namespace.</summary>
public sealed class LocalObjectReferenceV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;
}
