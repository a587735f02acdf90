namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The Service requests go to.</summary>
public sealed class IngressServiceBackendV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The port.</summary>
    public ServiceBackendPortV1 Port { get; set; } = new();
}
