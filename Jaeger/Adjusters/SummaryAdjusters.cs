using Jaeger.Model;
using Jaeger.Storage;

namespace Jaeger.Adjusters;

/// <summary>
/// The adjusters that change what a summary counts. They apply to few traces, so that summaries of the others cost no
/// more than a look at their spans.
/// </summary>
internal sealed class SummaryAdjusters(long maxClockSkew) : IAdjuster
{
    private readonly IAdjuster[] _forRepeatedIds = [new SpanIdUniquifier(), new AttributeOrder(), new SpanDeduplication()];
    private readonly ClockSkew _clockSkew = new(maxClockSkew);

    /// <summary>Whether the outline of the trace may be another once it is adjusted.</summary>
    public bool MayChange(TraceOutline trace)
    {
        if (maxClockSkew > 0) return true;
        var ids = new HashSet<SpanId>(trace.Spans.Count);
        foreach (var span in trace.Spans)
        {
            if (!ids.Add(span.Id)) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        if (SpanIds.AreRepeated(trace))
        {
            foreach (var adjuster in _forRepeatedIds) adjuster.Adjust(trace);
        }

        if (maxClockSkew > 0) _clockSkew.Adjust(trace);
    }
}
