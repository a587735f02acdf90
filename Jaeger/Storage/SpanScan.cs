using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Storage;

/// <summary>Which spans a scan shows.</summary>
internal sealed record SpanScan
{
    /// <summary>The services; none for all.</summary>
    public IReadOnlyCollection<string> Services { get; init; } = [];

    /// <summary>The kinds; none for all.</summary>
    public IReadOnlyCollection<Kind> Kinds { get; init; } = [];

    /// <summary>The earliest end in nanoseconds since 1970, exclusive.</summary>
    public long EndAfter { get; init; } = long.MinValue;

    /// <summary>The latest end in nanoseconds since 1970, inclusive.</summary>
    public long EndMax { get; init; } = long.MaxValue;
}

/// <summary>What a scan tells of one span.</summary>
/// <param name="Service">The service's name.</param>
/// <param name="Operation">The span's name.</param>
/// <param name="Kind">The span's kind.</param>
/// <param name="IsError">Whether its status is an error.</param>
/// <param name="End">Its end in nanoseconds since 1970, exact to a ten-millionth of its duration.</param>
/// <param name="Duration">Its duration in nanoseconds, exact to a ten-millionth.</param>
internal readonly record struct SpanFacts(string Service, string Operation, Kind Kind, bool IsError, long End, long Duration);

/// <summary>Is shown a span by a scan; must be quick and must not keep what it is given by reference.</summary>
internal delegate void SpanVisitor(in SpanFacts span);
