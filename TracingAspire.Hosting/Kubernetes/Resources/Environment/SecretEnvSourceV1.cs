namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The Secret environment variables come from.</summary>
public sealed class SecretEnvSourceV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Whether it may be missing.</summary>
    public bool? Optional { get; set; }
}
