using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Index;

namespace Jaeger.Storage.Segments.Dependencies;

/// <summary>Notes for the traces of a segment which calls they consist of, so that nobody who asks has to look at their spans.</summary>
internal static class CallCounting
{
    // A trace that goes on for long would be counted again with every segment.
    private const int MostSegments = 8;

    /// <summary>Counts the traces of a sealed segment.</summary>
    public static void Count(SegmentStore store, int segmentNumber)
    {
        using var snapshot = store.Lease();
        if (snapshot.Find(segmentNumber) is not SealedSegment segment) return;
        store.CallPatterns.Sweep(store.Traces);
        var view = segment.View();
        var counter = new CallCounter();
        var others = new List<int>();
        var (spans, ends) = ByTrace(segment, view);
        for (var rank = 0; rank < ends.Length; rank++)
        {
            var arrival = segment.Arrivals[rank];
            if (!store.Traces.TryGet(arrival, out var trace)) continue;
            var numbers = store.Traces.SegmentsOf(arrival, trace);
            if (numbers.Count > MostSegments) continue;
            var count = 0;
            foreach (var number in numbers)
            {
                if (number == segmentNumber)
                {
                    foreach (var span in spans.AsSpan(rank == 0 ? 0 : ends[rank - 1], ends[rank] - (rank == 0 ? 0 : ends[rank - 1])))
                        count += Add(counter, segment, view, span);
                }
                else if (snapshot.Find(number) is { } other)
                {
                    var otherView = other.View();
                    others.Clear();
                    otherView.Traces.Find(arrival, others);
                    foreach (var span in others) count += Add(counter, other, otherView, span);
                }
            }

            Note(store, arrival, count, counter.Finish());
        }
    }

    private static int Add(CallCounter counter, Segment segment, in SegmentView view, int span)
    {
        counter.Add(segment.Payload.From(view.Offsets[span]), view.Operations[span].Service);
        return 1;
    }

    private static void Note(SegmentStore store, long arrival, int count, long[] calls)
    {
        var pattern = store.CallPatterns.NumberOf(calls);
        if (pattern < 0) return;
        store.Traces.NoteCalls(arrival, pattern, count);
    }

    private static (int[] Spans, int[] Ends) ByTrace(SealedSegment segment, in SegmentView view)
    {
        var ranks = segment.Index.Section<ushort>(IndexSection.TraceRanks);
        var ends = new int[segment.Arrivals.Length];
        foreach (var rank in ranks) ends[rank]++;
        for (var (rank, sum) = (0, 0); rank < ends.Length; rank++) (ends[rank], sum) = (sum, sum + ends[rank]);
        var spans = new int[view.Count];
        for (var span = 0; span < ranks.Length; span++) spans[ends[ranks[span]]++] = span;
        return (spans, ends);
    }
}
