namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>One condition on a label.</summary>
public sealed class LabelSelectorRequirementV1
{
    /// <summary>The key.</summary>
    public string Key { get; set; } = null!;

    /// <summary>How key and values are compared.</summary>
    public string Operator { get; set; } = null!;

    /// <summary>The values compared with.</summary>
    public List<string> Values { get; } = [];
}
