using Aspire.Hosting.Kubernetes;

namespace Aspire.Hosting;

/// <summary>Changes the Kubernetes objects of resources.</summary>
public static class KubernetesServiceExtensions
{
    /// <summary>Changes the Kubernetes objects of a resource before they are written; ignored in a run.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="configure">Changes the objects.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> PublishAsKubernetesService<T>(this IResourceBuilder<T> builder, Action<KubernetesResource> configure) where T : IComputeResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        if (!builder.ApplicationBuilder.ExecutionContext.IsPublishMode)
            return builder;
        builder.ApplicationBuilder.AddKubernetesValidation();
        return builder.WithAnnotation(new KubernetesServiceCustomizationAnnotation(configure));
    }
}
