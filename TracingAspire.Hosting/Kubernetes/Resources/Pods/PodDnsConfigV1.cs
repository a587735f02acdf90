namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Resolver settings of a pod.</summary>
public sealed class PodDnsConfigV1
{
    /// <summary>Addresses of DNS servers.</summary>
    public List<string> Nameservers { get; } = [];

    /// <summary>Options of the resolver.</summary>
    public List<PodDnsConfigOptionV1> Options { get; } = [];

    /// <summary>Domains names are looked up in.</summary>
    public List<string> Searches { get; } = [];
}
