using Aspire.Hosting.Kubernetes;

namespace Aspire.Hosting;

public static partial class KubernetesEnvironmentExtensions
{
    /// <summary>Names a set of nodes that is in the cluster.</summary>
    /// <param name="builder">The environment.</param>
    /// <param name="name">The name of the node pool.</param>
    public static IResourceBuilder<KubernetesNodePoolResource> AddNodePool(this IResourceBuilder<KubernetesEnvironmentResource> builder, [ResourceName] string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var application = builder.ApplicationBuilder;
        var nodePool = new KubernetesNodePoolResource(name, builder.Resource);
        return application.ExecutionContext.IsRunMode
            ? application.CreateResourceBuilder(nodePool)
            : application.AddResource(nodePool).WithIconName("ServerMultiple").ExcludeFromManifest();
    }

    /// <summary>Has the pods of a resource run on a set of nodes.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="nodePool">The nodes.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithNodePool<T>(this IResourceBuilder<T> builder, IResourceBuilder<KubernetesNodePoolResource> nodePool) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(nodePool);
        return builder.WithAnnotation(new KubernetesNodePoolAnnotation(nodePool.Resource));
    }
}
