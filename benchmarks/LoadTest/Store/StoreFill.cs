using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>Everything that is stored before questions are asked: the large traces first, so that they are the oldest.</summary>
internal static class StoreFill
{
    /// <summary>
    /// Fills the store; the result is that of the small traces alone, the bytes those of everything. Not every store takes
    /// the trace of 50,000 spans in reasonable time.
    /// </summary>
    public static (FillResult Fill, long AllBytes) Run(StoreServer server, TraceFacts facts, bool hasHuge)
    {
        var bytes = Send(server, facts, LargeTraces.Hundred, LargeTraces.HundredRequests, LargeTraces.Huge.First - 1).Bytes;
        if (hasHuge)
            bytes += Send(server, facts, LargeTraces.Huge, LargeTraces.HugeRequests, LargeTraces.Huge.First).Bytes;
        var small = Send(server, facts, TraceLayout.Small, Requests(facts), facts.Traces - 1);
        return (small, bytes + small.Bytes);
    }

    /// <summary>Requests that hold the small traces.</summary>
    public static long Requests(TraceFacts facts) => facts.Traces / TraceRequestTemplate.Traces;

    private static FillResult Send(StoreServer server, TraceFacts facts, TraceLayout layout, long requests, long lastTrace)
    {
        var fill = server.Fill(new TraceRequests(facts, layout), requests, facts.TraceId(lastTrace));
        foreach (var (what, count) in fill.Load.Refusals.Concat(fill.Load.Errors))
            Console.Error.WriteLine($"{count} requests of {requests}: {what}");
        return fill;
    }
}
