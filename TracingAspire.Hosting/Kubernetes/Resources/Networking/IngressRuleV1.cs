namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What is routed for a host.</summary>
public sealed class IngressRuleV1
{
    /// <summary>Host name; default the pod.</summary>
    public string Host { get; set; } = null!;

    /// <summary>The paths.</summary>
    public HttpIngressRuleValueV1 Http { get; set; } = new();
}
