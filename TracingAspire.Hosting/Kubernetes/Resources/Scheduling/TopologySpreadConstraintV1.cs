namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>How evenly pods are spread over zones, nodes or another topology.</summary>
public sealed class TopologySpreadConstraintV1
{
    /// <summary>The pods compared.</summary>
    public LabelSelectorV1 LabelSelector { get; set; } = new();

    /// <summary>Labels whose value must equal that of the pod.</summary>
    public List<string> MatchLabelKeys { get; } = [];

    /// <summary>How far the numbers of pods may be apart.</summary>
    public int? MaxSkew { get; set; }

    /// <summary>Fewest domains the pods are spread over.</summary>
    public int? MinDomains { get; set; }

    /// <summary>Whether the pod's own node rules limit the nodes counted.</summary>
    public string? NodeAffinityPolicy { get; set; }

    /// <summary>Whether tainted nodes are counted.</summary>
    public string? NodeTaintsPolicy { get; set; }

    /// <summary>Label of nodes that makes up the topology.</summary>
    public string? TopologyKey { get; set; }

    /// <summary><c>DoNotSchedule</c> or <c>ScheduleAnyway</c>.</summary>
    public string? WhenUnsatisfiable { get; set; }
}
