namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A key of a Secret.</summary>
public sealed class SecretKeySelectorV1
{
    /// <summary>The key.</summary>
    public string Key { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Whether it may be missing.</summary>
    public bool? Optional { get; set; }
}
