namespace Aspire.Hosting.Kubernetes;

/// <summary>The nodes the pods of a resource run on.</summary>
internal sealed class KubernetesNodePoolAnnotation(KubernetesNodePoolResource nodePool) : IResourceAnnotation
{
    public KubernetesNodePoolResource NodePool { get; } = nodePool;
}
