namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Where the value of an environment variable comes from.</summary>
public sealed class EnvVarSourceV1
{
    /// <summary>A key of a ConfigMap.</summary>
    public ConfigMapKeySelectorV1? ConfigMapKeyRef { get; set; }

    /// <summary>A field of the pod.</summary>
    public ObjectFieldSelectorV1? FieldRef { get; set; }

    /// <summary>A compute resource of a container.</summary>
    public ResourceFieldSelectorV1? ResourceFieldRef { get; set; }

    /// <summary>A key of a Secret.</summary>
    public SecretKeySelectorV1? SecretKeyRef { get; set; }
}
