namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A kernel parameter.</summary>
public sealed class SysctlV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The value.</summary>
    public string Value { get; set; } = null!;
}
