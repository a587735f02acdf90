using Jaeger.Model;
using Jaeger.Storage.Segments.Columns;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Storage.Segments.Reading;

/// <summary>Reads whole traces out of the segments.</summary>
internal static class TraceReading
{
    /// <summary>The trace that arrived under that number, decoded for one reader; null where it is gone.</summary>
    public static Trace? Read(SegmentStore store, long arrival)
    {
        using var snapshot = store.Lease();
        if (!store.Traces.TryGet(arrival, out var record)) return null;
        var trace = new Trace(record.Id);
        var copies = new CopiedBytes();
        var spans = new List<int>();
        foreach (var number in store.Traces.SegmentsOf(arrival, record))
        {
            if (snapshot.Find(number) is not { } segment) continue;
            var view = segment.View();
            spans.Clear();
            view.Traces.Find(arrival, spans);
            Append(trace, copies, segment, view, spans);
        }

        return trace.Resources.Count > 0 ? trace : null;
    }

    /// <summary>The skeleton of the trace that arrived under that number; null where it is gone.</summary>
    public static TraceOutline? ReadOutline(SegmentStore store, long arrival)
    {
        using var snapshot = store.Lease();
        if (!store.Traces.TryGet(arrival, out var record)) return null;
        var outlines = new List<SpanOutline>(record.Spans);
        var spans = new List<int>();
        foreach (var number in store.Traces.SegmentsOf(arrival, record))
        {
            if (snapshot.Find(number) is not { } segment) continue;
            var view = segment.View();
            spans.Clear();
            view.Traces.Find(arrival, spans);
            foreach (var span in spans) outlines.Add(Outline(segment, view, span));
        }

        return outlines.Count > 0 ? new TraceOutline(record.Id, arrival, outlines) : null;
    }

    private static SpanOutline Outline(Segment segment, in SegmentView view, int span)
    {
        var bytes = segment.Payload.From(view.Offsets[span]);
        var fields = SpanFields.Read(bytes);
        var operation = view.Operations[span];
        return new SpanOutline(
            fields.Id,
            fields.Parent,
            operation.Service.IsOther ? ServiceOf(segment, view, span) : operation.Service.Name,
            operation.Name ?? new TraceSpan(SpanFields.FieldAt(bytes).ToArray()).Name,
            SpanFlags.KindOf(view.Flags[span]),
            (Status.Types.StatusCode)fields.Status,
            fields.Start,
            fields.End);
    }

    private static string ServiceOf(Segment segment, in SegmentView view, int span) =>
        new TraceResource(GroupFields.Bytes(segment.Payload, view.GroupOrigins[view.GroupOf(span)].Resource).ToArray(), default).ServiceName;

    private static void Append(Trace trace, CopiedBytes copies, Segment segment, in SegmentView view, List<int> spans)
    {
        var (group, end) = (-1, 0);
        var origin = default(GroupOrigin);
        foreach (var span in spans)
        {
            if (group < 0 || span >= end)
            {
                var found = view.GroupOf(span);
                var next = view.GroupOrigins[found];
                if (group < 0 || next.Resource != origin.Resource || next.Resource == GroupOrigin.None)
                {
                    // Schemas are not answered, as in the original.
                    trace.Resources.Add(new TraceResource(copies.Add(GroupFields.Bytes(segment.Payload, next.Resource)), schemaUrl: default));
                }

                trace.Resources[^1].Scopes.Add(new TraceScope(copies.Add(GroupFields.Bytes(segment.Payload, next.Scope)), schemaUrl: default));
                (group, end, origin) = (found, view.EndOf(found), next);
            }

            trace.Resources[^1].Scopes[^1].Spans.Add(
                new TraceSpan(copies.Add(SpanFields.FieldAt(segment.Payload.From(view.Offsets[span])))));
        }
    }
}
