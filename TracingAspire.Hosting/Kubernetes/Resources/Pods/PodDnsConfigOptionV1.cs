namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>One option of the resolver.</summary>
public sealed class PodDnsConfigOptionV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The value.</summary>
    public string Value { get; set; } = null!;
}
