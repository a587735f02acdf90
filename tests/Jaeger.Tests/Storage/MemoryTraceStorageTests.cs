using Jaeger.Storage;
using Jaeger.Storage.Segments;

namespace Jaeger.Tests.Storage;

public sealed class MemoryTraceStorageTests : TraceStorageConformance
{
    private const int Writers = 3;
    private const int TracesPerWriter = 300;
    private const int SpansPerTrace = 5;

    private protected override ITraceStorage Create(int maxTraces) =>
        new StoredTraces(new SegmentStore(new MemoryHome(), new StoreLimits(maxTraces, 1 << 30)));

    [Fact]
    public async Task Write_WhileOthersReadAndEvict_ShowsWholeBatchesOnly()
    {
        var storage = Create(TracesPerWriter);
        using var finished = new CancellationTokenSource();
        var reader = Task.Run(() => ReadUntilAsync(storage, finished.Token), TestContext.Current.CancellationToken);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteAllAsync(storage, (ulong)w))));
        await finished.CancelAsync();
        (await reader).ShouldBeGreaterThan(0);

        var found = await FindAsync(storage, new TraceQuery { ServiceName = "s", Limit = TracesPerWriter });
        found.Count.ShouldBe(TracesPerWriter);
        found.Distinct().Count().ShouldBe(TracesPerWriter);
    }

    [Fact]
    public async Task Write_ManyServices_FindsEachByItsName()
    {
        var storage = Create(200);
        for (var i = 1UL; i <= 200; i++) await WriteAsync(storage, Otlp.Request($"s{i}", Otlp.Span(i, i)));
        (await FindAsync(storage, new TraceQuery { ServiceName = "s65", Limit = 10 })).ShouldBe([65UL]);
        (await FindAsync(storage, new TraceQuery { ServiceName = "s1", Limit = 10 })).ShouldBe([1UL]);
    }

    [Fact]
    public async Task Write_LargeTraceInManyRequests_KeepsEverySpanInOrder()
    {
        var storage = Create(10);
        for (var i = 1UL; i <= 5000; i++) await WriteAsync(storage, Otlp.Request("a", Otlp.Span(1, i)));
        var trace = await storage.GetTraceAsync(new Jaeger.Model.TraceId(0, 1), TestContext.Current.CancellationToken);
        trace!.Spans.Select(s => s.Id.Value).ShouldBe(Enumerable.Range(1, 5000).Select(i => (ulong)i));
    }

    private static async Task WriteAllAsync(ITraceStorage storage, ulong writer)
    {
        for (var i = 1UL; i <= TracesPerWriter; i++)
        {
            var trace = (writer * 1_000_000) + i;
            var spans = Enumerable.Range(1, SpansPerTrace).Select(s => Otlp.Span(trace, (ulong)s)).ToArray();
            await WriteAsync(storage, Otlp.Request("s", spans));
        }
    }

    private static async Task<int> ReadUntilAsync(ITraceStorage storage, CancellationToken finished)
    {
        var reads = 0;
        do
        {
            await foreach (var trace in storage.FindTracesAsync(new TraceQuery { ServiceName = "s", Limit = 50 }, CancellationToken.None))
                trace.Spans.Count().ShouldBe(SpansPerTrace);
            reads++;
        }
        while (!finished.IsCancellationRequested);
        return reads;
    }
}
