namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>One source of a projected volume.</summary>
public sealed class VolumeProjectionV1
{
    /// <summary>A ConfigMap.</summary>
    public ConfigMapProjectionV1? ConfigMap { get; set; }

    /// <summary>Facts about the pod.</summary>
    public DownwardApiProjectionV1? DownwardApi { get; set; }

    /// <summary>A Secret.</summary>
    public SecretProjectionV1? Secret { get; set; }

    /// <summary>A token of the service account.</summary>
    public ServiceAccountTokenProjectionV1? ServiceAccountToken { get; set; }
}
