namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A ConfigMap in a projected volume.</summary>
public sealed class ConfigMapProjectionV1
{
    /// <summary>The keys taken; empty takes all.</summary>
    public List<KeyToPathV1> Items { get; } = [];

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Whether it may be missing.</summary>
    public bool? Optional { get; set; }
}
