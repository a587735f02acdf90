using System.Collections.Frozen;

namespace OtelCollector.Core.Ottl.Grammar;

/// <summary>Names in capitals that stand for numbers; each context has its own.</summary>
internal static class OttlEnums
{
    private static readonly FrozenDictionary<string, long> Trace = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["SPAN_KIND_UNSPECIFIED"] = 0,
        ["SPAN_KIND_INTERNAL"] = 1,
        ["SPAN_KIND_SERVER"] = 2,
        ["SPAN_KIND_CLIENT"] = 3,
        ["SPAN_KIND_PRODUCER"] = 4,
        ["SPAN_KIND_CONSUMER"] = 5,
        ["STATUS_CODE_UNSET"] = 0,
        ["STATUS_CODE_OK"] = 1,
        ["STATUS_CODE_ERROR"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, long> Metric = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["METRIC_DATA_TYPE_NONE"] = 0,
        ["METRIC_DATA_TYPE_GAUGE"] = 1,
        ["METRIC_DATA_TYPE_SUM"] = 2,
        ["METRIC_DATA_TYPE_HISTOGRAM"] = 3,
        ["METRIC_DATA_TYPE_EXPONENTIAL_HISTOGRAM"] = 4,
        ["METRIC_DATA_TYPE_SUMMARY"] = 5,
        ["AGGREGATION_TEMPORALITY_UNSPECIFIED"] = 0,
        ["AGGREGATION_TEMPORALITY_DELTA"] = 1,
        ["AGGREGATION_TEMPORALITY_CUMULATIVE"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, long> DataPoint = new Dictionary<string, long>(Metric, StringComparer.Ordinal)
    {
        ["FLAG_NONE"] = 0,
        ["FLAG_NO_RECORDED_VALUE"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, long> Log = Severities().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the context has the name.</summary>
    public static bool Has(OttlContextKind context, string name) =>
        context is not (OttlContextKind.Resource or OttlContextKind.Scope) && Names(context).ContainsKey(name);

    /// <summary>The number of a name.</summary>
    /// <exception cref="OttlException">The context has no such name.</exception>
    public static long Number(OttlContextKind context, string name)
    {
        return Names(context).TryGetValue(name, out var number) ? number : throw new OttlException($"enum symbol, {name}, not found");
    }

    private static FrozenDictionary<string, long> Names(OttlContextKind context) => context switch
    {
        OttlContextKind.Span or OttlContextKind.SpanEvent => Trace,
        OttlContextKind.Metric => Metric,
        OttlContextKind.DataPoint => DataPoint,
        OttlContextKind.Log => Log,
        OttlContextKind.Resource => throw new OttlException("resource context does not provide Enum support"),
        _ => throw new OttlException("instrumentation scope context does not provide Enum support"),
    };

    private static Dictionary<string, long> Severities()
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal) { ["SEVERITY_NUMBER_UNSPECIFIED"] = 0 };
        string[] levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];
        for (var level = 0; level < levels.Length; level++)
        {
            for (var step = 0; step < 4; step++)
                numbers[$"SEVERITY_NUMBER_{levels[level]}{(step == 0 ? string.Empty : step + 1)}"] = level * 4 + step + 1;
        }

        return numbers;
    }
}
