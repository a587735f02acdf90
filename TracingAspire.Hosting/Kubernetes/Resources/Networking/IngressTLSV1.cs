namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The certificate of some hosts.</summary>
public sealed class IngressTLSV1
{
    /// <summary>Hosts the certificate is for.</summary>
    public List<string> Hosts { get; } = [];

    /// <summary>Name of the Secret.</summary>
    public string SecretName { get; set; } = null!;
}
