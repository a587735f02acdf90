using System.Numerics;
using Jaeger.Storage.Segments.Columns;

namespace Jaeger.Storage.Segments.Search;

/// <summary>
/// Finds the newest traces in which one span meets a query: segment by segment from the newest, until no older one can
/// have a trace that arrived later than those found.
/// </summary>
internal sealed class TraceSearch(SegmentStore store, TraceQuery query, int limit)
{
    private readonly SpanConditions _conditions = new(query);
    private readonly FoundTraces _found = new(limit);

    /// <summary>The arrival numbers of the traces, newest first.</summary>
    public IReadOnlyList<long> Run(CancellationToken cancellationToken)
    {
        if (limit <= 0 || query.ArrivedAfter >= store.Traces.Next) return [];
        using var snapshot = store.Lease();
        using var candidates = new Candidates();
        var selection = new SegmentQuery(query, _conditions);
        var verifier = new SpanVerifier(query, _conditions);
        var (bits, scratch) = (new ulong[SpanBitmap.WordsFor(Segment.MaxSpans)], new ulong[SpanBitmap.WordsFor(Segment.MaxSpans)]);
        for (var i = snapshot.Segments.Length - 1; i >= 0; i--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var segment = snapshot.Segments[i];
            var view = segment.View();
            var words = SpanBitmap.WordsFor(view.Count);
            if (view.Count > 0 && selection.Select(segment, view, bits.AsSpan(0, words), scratch.AsSpan(0, words)))
                Take(segment, view, bits.AsSpan(0, words), candidates, verifier, cancellationToken);

            // What is in older segments arrived before this one was begun.
            if (_found.IsComplete(segment.FirstArrival) || segment.FirstArrival <= query.ArrivedAfter) break;
        }

        return _found.NewestFirst;
    }

    private void Take(
        Segment segment,
        in SegmentView view,
        ReadOnlySpan<ulong> bits,
        Candidates candidates,
        SpanVerifier verifier,
        CancellationToken cancellationToken)
    {
        var oldest = Math.Max(store.Traces.Oldest, query.ArrivedAfter + 1);
        candidates.Begin(SpanBitmap.CountOf(bits));
        for (var word = 0; word < bits.Length; word++)
        {
            for (var left = bits[word]; left != 0; left &= left - 1)
            {
                var span = (word * 64) + BitOperations.TrailingZeroCount(left);
                var arrival = view.Traces[span];
                if (arrival >= oldest) candidates.Add(arrival - oldest, span);
            }
        }

        candidates.Order();
        while (candidates.TryTake(out var distance, out var span))
        {
            var arrival = oldest + distance;
            if (_found.IsComplete(arrival)) return;
            if (_found.Contains(arrival) || !FitsAsAWhole(arrival)) continue;
            cancellationToken.ThrowIfCancellationRequested();
            if (verifier.Matches(segment, view, span)) _found.Add(arrival);
        }
    }

    private bool FitsAsAWhole(long arrival)
    {
        if (query.TraceDurationMin == 0 && query.TraceDurationMax == 0) return true;
        if (!store.Traces.TryGet(arrival, out var trace)) return false;
        var duration = trace.End - trace.Start;
        return (query.TraceDurationMin == 0 || duration >= query.TraceDurationMin)
            && (query.TraceDurationMax == 0 || duration <= query.TraceDurationMax);
    }
}
