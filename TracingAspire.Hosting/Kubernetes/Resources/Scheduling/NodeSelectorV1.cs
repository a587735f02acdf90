namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Picks nodes: one of the terms has to match.</summary>
public sealed class NodeSelectorV1
{
    /// <summary>The terms.</summary>
    public List<NodeSelectorTermV1> NodeSelectorTerms { get; } = [];
}
