using OtelCollector.Core.Configuration;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>The older form of metric filters.</summary>
/// <param name="Rules">How texts are compared; <c>expr</c> for expressions.</param>
/// <param name="Names">Names of metrics.</param>
/// <param name="Expressions">Expressions over the data points.</param>
/// <param name="Resources">Resource attributes that all must be there.</param>
internal sealed record MetricProperties(
    MatchRules Rules, IReadOnlyList<string> Names, IReadOnlyList<string> Expressions, IReadOnlyList<AttributeProperty> Resources)
{
    /// <summary>Reads <c>include</c> or <c>exclude</c>; null where it is not there.</summary>
    public static MetricProperties? Read(ConfigSection parent, string key)
    {
        if (parent.Section(key, "filterconfig.MetricMatchProperties") is not { } section)
            return null;
        return new MetricProperties(
            MatchProperties.ReadRules(section),
            section.TextList("metric_names", []),
            section.TextList("expressions", []),
            MatchProperties.ReadAttributes(section, "resource_attributes"));
    }
}
