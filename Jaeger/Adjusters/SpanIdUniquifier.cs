using Jaeger.Model;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Adjusters;

/// <summary>
/// Gives a server span that shares its ID with a client span (as Zipkin's clients do) an ID of its own, makes the
/// client span its parent and moves the children of the shared ID below the server span.
/// </summary>
internal sealed class SpanIdUniquifier : IAdjuster
{
    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        var used = new HashSet<SpanId>();
        var clients = new HashSet<SpanId>();
        var shared = false;
        foreach (var span in trace.Spans)
        {
            shared |= !used.Add(span.Id);
            if (span.Stored.Kind == Span.Types.SpanKind.Client) clients.Add(span.Id);
        }

        if (!shared) return;
        var renamed = Rename(trace, clients, used);
        foreach (var span in trace.Spans)
        {
            if (renamed.TryGetValue(span.ParentId, out var parent) && parent != span.Id) span.ParentId = parent;
        }
    }

    private static Dictionary<SpanId, SpanId> Rename(Trace trace, HashSet<SpanId> clients, HashSet<SpanId> used)
    {
        var renamed = new Dictionary<SpanId, SpanId>();
        var next = 0UL;
        foreach (var span in trace.Spans)
        {
            if (span.Stored.Kind != Span.Types.SpanKind.Server || !clients.Contains(span.Id)) continue;
            do
            {
                next++;
            }
            while (used.Contains(new SpanId(next)));

            var id = new SpanId(next);
            renamed[span.Id] = id;
            span.ParentId = span.Id;
            span.Id = id;
        }

        return renamed;
    }
}
