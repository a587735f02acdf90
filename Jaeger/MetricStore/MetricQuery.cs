using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.MetricStore;

/// <summary>What every query for service metrics asks for; times and spans of time in nanoseconds.</summary>
internal sealed record MetricQuery
{
    /// <summary>The services; at least one.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Whether each operation has a series of its own, instead of each service.</summary>
    public bool GroupByOperation { get; init; }

    /// <summary>Spans of which kinds count; none for all.</summary>
    public IReadOnlyList<Kind> SpanKinds { get; init; } = [];

    /// <summary>The time no point is after, since 1970.</summary>
    public long End { get; init; }

    /// <summary>From the first point to the end.</summary>
    public long Lookback { get; init; }

    /// <summary>Between two points.</summary>
    public long Step { get; init; }

    /// <summary>The window before each point that its value is about.</summary>
    public long RatePer { get; init; }
}
