namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Conditions on a node that all have to hold.</summary>
public sealed class NodeSelectorTermV1
{
    /// <summary>Conditions that all have to hold.</summary>
    public List<NodeSelectorRequirementV1> MatchExpressions { get; } = [];

    /// <summary>Conditions on the fields of the node.</summary>
    public List<NodeSelectorRequirementV1> MatchFields { get; } = [];
}
