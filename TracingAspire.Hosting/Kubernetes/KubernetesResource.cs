using Aspire.Hosting.Kubernetes.Resources;

namespace Aspire.Hosting.Kubernetes;

/// <summary>The Kubernetes objects a resource becomes.</summary>
/// <param name="name">The resource name.</param>
/// <param name="resource">The resource.</param>
/// <param name="kubernetesEnvironmentResource">The environment it is published for.</param>
public partial class KubernetesResource(string name, IResource resource, KubernetesEnvironmentResource kubernetesEnvironmentResource)
    : Resource(name), IResourceWithParent<KubernetesEnvironmentResource>
{
    /// <inheritdoc />
    public KubernetesEnvironmentResource Parent => kubernetesEnvironmentResource;

    /// <summary>What runs its pods: a <see cref="Deployment"/> or a <see cref="StatefulSet"/>.</summary>
    public Workload? Workload { get; set; }

    /// <summary>Its plain environment variables.</summary>
    public ConfigMap? ConfigMap { get; set; }

    /// <summary>Its secret environment variables.</summary>
    public Secret? Secret { get; set; }

    /// <summary>The address of its pods.</summary>
    public Service? Service { get; set; }

    /// <summary>Whatever else belongs to it.</summary>
    public List<BaseKubernetesResource> AdditionalResources { get; } = [];

    internal IResource TargetResource => resource;
}
