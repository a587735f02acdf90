using System.Runtime.InteropServices;
using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Head;
using Jaeger.Storage.Segments.Traces;

namespace Jaeger.Storage.Segments.Dependencies;

/// <summary>Counts the calls between services in all traces of a time range.</summary>
internal sealed class DependencySearch(SegmentStore store)
{
    private const int CancellationInterval = 4096;
    private readonly Dictionary<long, ulong> _calls = [];
    private readonly Dictionary<int, ulong[]> _spansOfHeads = [];
    private readonly CallCounter _counter = new();
    private readonly List<int> _spans = [];

    /// <summary>The calls in traces that start after and end before the given times, sorted by parent and child.</summary>
    public IReadOnlyList<DependencyLink> Run(long start, long end, CancellationToken cancellationToken)
    {
        store.CallPatterns.Hold();
        try
        {
            CountAll(start, end, cancellationToken);
        }
        finally
        {
            store.CallPatterns.Release();
        }

        return
        [
            .. _calls
                .Select(c => new DependencyLink(
                    store.Catalog.ServiceAt((int)(c.Key >> 32)).Name, store.Catalog.ServiceAt((int)c.Key).Name, c.Value))
                .OrderBy(l => l.Parent, StringComparer.Ordinal)
                .ThenBy(l => l.Child, StringComparer.Ordinal),
        ];
    }

    private void CountAll(long start, long end, CancellationToken cancellationToken)
    {
        using var snapshot = store.Lease();
        var patterns = new ulong[store.CallPatterns.Count + 1];
        for (var (arrival, next) = (store.Traces.Oldest, store.Traces.Next); arrival < next; arrival++)
        {
            if (arrival % CancellationInterval == 0) cancellationToken.ThrowIfCancellationRequested();
            if (!store.Traces.TryGet(arrival, out var trace) || trace.Start <= start || trace.End >= end) continue;
            if (trace.CallPattern >= 0 && trace.CallPattern < patterns.Length && trace.CountedSpans == trace.Spans) patterns[trace.CallPattern]++;
            else Add(Count(snapshot, arrival, trace, cancellationToken), 1);
        }

        for (var number = 0; number < patterns.Length; number++)
        {
            if (patterns[number] > 0) Add(store.CallPatterns[number], patterns[number]);
        }
    }

    private void Add(ReadOnlySpan<long> calls, ulong times)
    {
        for (var i = 0; i < calls.Length; i += 2)
            CollectionsMarshal.GetValueRefOrAddDefault(_calls, calls[i], out _) += times * (ulong)calls[i + 1];
    }

    private long[] Count(StoreSnapshot snapshot, long arrival, TraceRecord trace, CancellationToken cancellationToken)
    {
        foreach (var number in store.Traces.SegmentsOf(arrival, trace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (snapshot.Find(number) is not { } segment) continue;
            var view = segment.View();
            _spans.Clear();
            if (segment is HeadSegment) FindInHead(segment, view, arrival);
            else view.Traces.Find(arrival, _spans);
            foreach (var span in _spans)
                _counter.Add(segment.Payload.From(view.Offsets[span]), view.Operations[span].Service);
        }

        return _counter.Finish();
    }

    // Nearly all traces of a head are asked for, so its spans are sorted by trace once.
    private void FindInHead(Segment head, in SegmentView view, long arrival)
    {
        const int SpanBits = 16;
        if (!_spansOfHeads.TryGetValue(head.Number, out var spans))
        {
            spans = new ulong[view.Count];
            for (var i = 0; i < spans.Length; i++) spans[i] = ((ulong)view.Traces[i] << SpanBits) | (uint)i;
            Array.Sort(spans);
            _spansOfHeads[head.Number] = spans;
        }

        var place = Array.BinarySearch(spans, (ulong)arrival << SpanBits);
        for (place = place < 0 ? ~place : place; place < spans.Length && (long)(spans[place] >> SpanBits) == arrival; place++)
            _spans.Add((int)(spans[place] & ((1 << SpanBits) - 1)));
    }
}
