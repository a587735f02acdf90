namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A header of an HTTP request.</summary>
public sealed class HttpHeaderV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The value.</summary>
    public string Value { get; set; } = null!;
}
