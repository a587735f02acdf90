namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Picks objects by their labels.</summary>
public sealed class LabelSelectorV1
{
    /// <summary>Creates a selector without conditions.</summary>
    public LabelSelectorV1()
    {
    }

    /// <summary>Creates a selector of labels.</summary>
    /// <param name="matchLabels">Labels and the values they must have.</param>
    public LabelSelectorV1(Dictionary<string, string> matchLabels)
    {
        MatchLabels = matchLabels;
    }

    /// <summary>Conditions that all have to hold.</summary>
    public List<LabelSelectorRequirementV1> MatchExpressions { get; set; } = [];

    /// <summary>Labels and the values they must have.</summary>
    public Dictionary<string, string> MatchLabels { get; set; } = [];
}
