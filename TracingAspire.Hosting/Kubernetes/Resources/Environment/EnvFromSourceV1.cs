namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A ConfigMap or Secret whose every key becomes an environment variable.</summary>
public sealed class EnvFromSourceV1
{
    /// <summary>A ConfigMap.</summary>
    public ConfigMapEnvSourceV1? ConfigMapRef { get; set; }

    /// <summary>Put before every name.</summary>
    public string? Prefix { get; set; }

    /// <summary>A Secret.</summary>
    public SecretEnvSourceV1? SecretRef { get; set; }
}
