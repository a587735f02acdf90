namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A set of pods and the topology they are compared in.</summary>
public sealed class PodAffinityTermV1
{
    /// <summary>The pods compared.</summary>
    public LabelSelectorV1 LabelSelector { get; set; } = new();

    /// <summary>Labels whose value must equal that of the pod.</summary>
    public List<string> MatchLabelKeys { get; } = [];

    /// <summary>Labels whose value must differ from that of the pod.</summary>
    public List<string> MismatchLabelKeys { get; } = [];

    /// <summary>The namespaces of the pods, by label.</summary>
    public LabelSelectorV1 NamespaceSelector { get; set; } = new();

    /// <summary>The namespaces of the pods, by name.</summary>
    public List<string> Namespaces { get; } = [];

    /// <summary>Label of nodes that makes up the topology.</summary>
    public string TopologyKey { get; set; } = null!;
}
