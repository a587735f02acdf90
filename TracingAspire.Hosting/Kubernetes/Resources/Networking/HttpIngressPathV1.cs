namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A path and where its requests go.</summary>
public sealed class HttpIngressPathV1
{
    /// <summary>Where the requests go.</summary>
    public IngressBackendV1 Backend { get; set; } = new();

    /// <summary>The path.</summary>
    public string Path { get; set; } = null!;

    /// <summary><c>Prefix</c>, <c>Exact</c> or <c>ImplementationSpecific</c>.</summary>
    public string PathType { get; set; } = null!;
}
