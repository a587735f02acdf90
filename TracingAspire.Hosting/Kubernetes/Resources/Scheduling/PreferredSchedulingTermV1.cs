namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A preference for nodes.</summary>
public sealed class PreferredSchedulingTermV1
{
    /// <summary>The nodes preferred.</summary>
    public NodeSelectorTermV1 Preference { get; set; } = new();

    /// <summary>Weight of the preference, 1 to 100.</summary>
    public int Weight { get; set; }
}
