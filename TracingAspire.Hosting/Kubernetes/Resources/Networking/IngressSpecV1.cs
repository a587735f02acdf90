namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What an Ingress should look like.</summary>
public sealed class IngressSpecV1
{
    /// <summary>Where requests go that no rule matches.</summary>
    public IngressBackendV1 DefaultBackend { get; set; } = null!;

    /// <summary>The class that implements the Ingress.</summary>
    public string IngressClassName { get; set; } = null!;

    /// <summary>The rules.</summary>
    public List<IngressRuleV1> Rules { get; } = [];

    /// <summary>Certificates by host.</summary>
    public List<IngressTLSV1> Tls { get; } = [];
}
