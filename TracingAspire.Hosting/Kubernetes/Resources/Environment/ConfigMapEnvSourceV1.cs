namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The ConfigMap environment variables come from.</summary>
public sealed class ConfigMapEnvSourceV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Whether it may be missing.</summary>
    public bool? Optional { get; set; }
}
