using Jaeger.Model;

namespace Jaeger.Query.Json;

/// <summary>
/// The remarks of spans as the older API tells them: of spans that share an ID the last one carries the remarks of all,
/// as in the original.
/// </summary>
internal sealed class SpanRemarks
{
    private readonly Dictionary<TraceSpan, List<string>> _remarks = [];

    /// <summary>Collects the remarks in some traces.</summary>
    public static SpanRemarks Of(IReadOnlyCollection<Trace> traces)
    {
        var remarks = new SpanRemarks();
        var remarked = new List<(TraceSpan Span, IReadOnlyList<string> Warnings)>();
        foreach (var trace in traces)
        {
            foreach (var resource in trace.Resources)
            {
                foreach (var scope in resource.Scopes) Collect(scope.Spans, remarked);
            }
        }

        if (remarked.Count == 0) return remarks;
        var last = new Dictionary<ulong, TraceSpan>();
        foreach (var span in traces.SelectMany(t => t.Spans)) last[span.Id.Value] = span;
        foreach (var (span, warnings) in remarked)
        {
            var carrier = last[span.Id.Value];
            if (!remarks._remarks.TryGetValue(carrier, out var carried)) remarks._remarks[carrier] = carried = [];
            carried.AddRange(warnings);
        }

        return remarks;
    }

    /// <summary>The remarks a span carries; null for most.</summary>
    public IReadOnlyList<string>? On(TraceSpan span) => _remarks.Count == 0 ? null : _remarks.GetValueOrDefault(span);

    private static void Collect(List<TraceSpan> spans, List<(TraceSpan Span, IReadOnlyList<string> Warnings)> remarked)
    {
        foreach (var span in spans)
        {
            if (span.Warnings() is { Count: > 0 } warnings) remarked.Add((span, warnings));
        }
    }
}
