namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Where requests go.</summary>
public sealed class IngressBackendV1
{
    /// <summary>The resource.</summary>
    public TypedLocalObjectReferenceV1 Resource { get; set; } = null!;

    /// <summary>The Service.</summary>
    public IngressServiceBackendV1 Service { get; set; } = null!;
}
