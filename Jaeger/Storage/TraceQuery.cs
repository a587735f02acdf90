namespace Jaeger.Storage;

/// <summary>What a search asks for; a trace is found where one of its spans meets everything.</summary>
internal sealed record TraceQuery
{
    /// <summary>The service's exact name; empty for any.</summary>
    public string ServiceName { get; init; } = "";

    /// <summary>The span's exact name; empty for any.</summary>
    public string OperationName { get; init; } = "";

    /// <summary>Attributes with the text their values must have.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The earliest start in nanoseconds since 1970, inclusive.</summary>
    public long StartMin { get; init; } = long.MinValue;

    /// <summary>The latest start in nanoseconds since 1970, inclusive.</summary>
    public long StartMax { get; init; } = long.MaxValue;

    /// <summary>The shortest duration in nanoseconds, inclusive; 0 for any.</summary>
    public long DurationMin { get; init; }

    /// <summary>The longest duration in nanoseconds, inclusive; 0 for any.</summary>
    public long DurationMax { get; init; }

    /// <summary>Attributes with an expression their values must meet; Jaeger has no such thing.</summary>
    public IReadOnlyList<AttributePattern> Patterns { get; init; } = [];

    /// <summary>The shortest time from the first start to the last end of the trace, inclusive; 0 for any. Not in Jaeger.</summary>
    public long TraceDurationMin { get; init; }

    /// <summary>The longest time from the first start to the last end of the trace, inclusive; 0 for any. Not in Jaeger.</summary>
    public long TraceDurationMax { get; init; }

    /// <summary>Only traces that arrived after the one with this number, see <see cref="TraceOutline.Arrival"/>. Not in Jaeger.</summary>
    public long ArrivedAfter { get; init; } = -1;

    /// <summary>The most traces to return.</summary>
    public int Limit { get; init; } = 100;
}
