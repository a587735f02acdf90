namespace Aspire.Hosting.Kubernetes;

/// <summary>A set of nodes of a cluster, found by a label.</summary>
public class KubernetesNodePoolResource : Resource, IResourceWithParent<KubernetesEnvironmentResource>
{
    /// <summary>Creates the node pool.</summary>
    /// <param name="name">The resource name; the value of the label.</param>
    /// <param name="environment">The cluster.</param>
    public KubernetesNodePoolResource(string name, KubernetesEnvironmentResource environment) : base(name)
    {
        ArgumentNullException.ThrowIfNull(environment);
        Parent = environment;
    }

    /// <inheritdoc />
    public KubernetesEnvironmentResource Parent { get; }

    /// <summary>The label of its nodes; default <c>agentpool</c>.</summary>
    public string NodeSelectorLabelKey { get; init; } = "agentpool";
}
