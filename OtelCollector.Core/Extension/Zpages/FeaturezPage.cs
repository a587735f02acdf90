using OtelCollector.Core.Distribution.FeatureGates;

namespace OtelCollector.Core.Extension.Zpages;

/// <summary>The feature gates.</summary>
internal static class FeaturezPage
{
    public static string Write(FeatureGateSet gates) => new ZpageHtml("Feature Gates")
        .Table(
            ["ID", "Enabled", "Description", "Stage", "From Version", "To Version", "Reference URL"],
            FeatureGateSet.All.Select(g => Array.ConvertAll(
                [g.Id, gates[g.Id] ? "true" : "false", g.Description, g.Stage.ToString(), g.FromVersion, g.ToVersion, g.ReferenceUrl],
                ZpageHtml.Encode)))
        .ToString();
}
