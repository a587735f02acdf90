namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Configuration that pods read.</summary>
public sealed class ConfigMap() : BaseKubernetesResource("v1", "ConfigMap")
{
    /// <summary>Binary values, base64.</summary>
    public Dictionary<string, string> BinaryData { get; } = [];

    /// <summary>The values by key.</summary>
    public Dictionary<string, string> Data { get; } = [];

    /// <summary>Whether the values can no longer be changed.</summary>
    public bool? Immutable { get; set; }
}
