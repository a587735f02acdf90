namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A line of a pod's hosts file.</summary>
public sealed class HostAliasV1
{
    /// <summary>Names of the address.</summary>
    public List<string> Hostnames { get; } = [];

    /// <summary>The address.</summary>
    public string Ip { get; set; } = null!;
}
