using System.Text.RegularExpressions;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Ottl.Values;
using OtelCollector.Core.Processor.TailSampling.Policies;

namespace OtelCollector.Core.Processor.TailSampling.Config;

/// <summary>Reads policies that look for an attribute.</summary>
internal static class AttributeReader
{
    private const int DefaultCacheSize = 128;

    /// <summary>A bound of 0 counts as none, as in the original.</summary>
    public static PolicyPlan Numeric(PolicyPlan plan, ConfigSection? section)
    {
        var key = Key(section);
        var min = section?.WholeNumber("min_value", 0) ?? 0;
        var max = section?.WholeNumber("max_value", 0) ?? 0;
        var isInverted = section?.Boolean("invert_match", false) ?? false;
        return min == 0 && max == 0
            ? plan with { Problem = "at least one of min_value or max_value must be set" }
            : plan with
            {
                Create = _ => new NumericAttributePolicy(
                    key, min == 0 ? long.MinValue : min, max == 0 ? long.MaxValue : max, isInverted),
            };
    }

    public static PolicyPlan Boolean(PolicyPlan plan, ConfigSection? section)
    {
        var key = Key(section);
        var value = section?.Boolean("value", false) ?? false;
        var isInverted = section?.Boolean("invert_match", false) ?? false;
        return plan with { Create = _ => new BooleanAttributePolicy(key, value, isInverted) };
    }

    public static PolicyPlan String(PolicyPlan plan, ConfigSection? section)
    {
        var key = Key(section);
        var values = section?.TextList("values", []) ?? [];
        var isRegex = section?.Boolean("enabled_regex_matching", false) ?? false;
        var size = (int)(section?.WholeNumber("cache_max_size", 0, int.MinValue, int.MaxValue) ?? 0);
        var isInverted = section?.Boolean("invert_match", false) ?? false;
        var patterns = new List<Regex>();
        try
        {
            if (isRegex)
                patterns.AddRange(values.Select(GoRegex.Compile));
        }
        catch (FormatException e)
        {
            return plan with { Problem = e.Message };
        }

        return plan with
        {
            Create = _ => new StringAttributePolicy(
                key, isRegex ? [] : values, patterns, size > 0 ? size : DefaultCacheSize, isInverted),
        };
    }

    public static PolicyPlan TraceState(PolicyPlan plan, ConfigSection? section)
    {
        var key = Key(section);
        var values = section?.TextList("values", []) ?? [];
        return plan with { Create = _ => new TraceStatePolicy(key, values) };
    }

    private static string Key(ConfigSection? section) => section?.Text("key", string.Empty) ?? string.Empty;
}
