namespace Aspire.Hosting.Kubernetes;

/// <summary>Changes the Kubernetes objects of a resource before they are written.</summary>
public sealed class KubernetesServiceCustomizationAnnotation : IResourceAnnotation
{
    /// <summary>Creates the annotation.</summary>
    /// <param name="configure">Changes the objects.</param>
    public KubernetesServiceCustomizationAnnotation(Action<KubernetesResource> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Configure = configure;
    }

    /// <summary>Changes the objects.</summary>
    public Action<KubernetesResource> Configure { get; }
}
