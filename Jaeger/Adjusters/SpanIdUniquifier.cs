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
        if (!SpanIds.AreRepeated(trace)) return;
        var used = new HashSet<ulong>();
        var clients = new HashSet<ulong>();
        foreach (var span in trace.Spans)
        {
            used.Add(span.Id.Value);
            if (span.Kind == Span.Types.SpanKind.Client) clients.Add(span.Id.Value);
        }

        var renamed = Rename(trace, clients, used);
        if (renamed.Count == 0) return;
        foreach (var span in trace.Spans)
        {
            if (renamed.TryGetValue(span.ParentId, out var parent) && parent != span.Id) span.ParentId = parent;
        }
    }

    private static Dictionary<SpanId, SpanId> Rename(Trace trace, HashSet<ulong> clients, HashSet<ulong> used)
    {
        var renamed = new Dictionary<SpanId, SpanId>();
        var next = 0UL;
        foreach (var span in trace.Spans)
        {
            if (span.Kind != Span.Types.SpanKind.Server || !clients.Contains(span.Id.Value)) continue;
            do
            {
                next++;
            }
            while (used.Contains(next));

            var id = new SpanId(next);
            renamed[span.Id] = id;
            span.ParentId = span.Id;
            span.Id = id;
        }

        return renamed;
    }
}
