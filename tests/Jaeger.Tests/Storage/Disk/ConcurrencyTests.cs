using Jaeger.Storage;
using Jaeger.Storage.Disk;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Storage.Disk;

public sealed class ConcurrencyTests
{
    private const int Writers = 3;
    private const ulong TracesPerWriter = 400;
    private const int MaxTraces = 60;
    private const int SpansPerTrace = 5;

    [Fact]
    public async Task Read_WhileSegmentsAreSealedAndRemoved_ShowsWholeTraces()
    {
        await using var folder = new DiskFolder();
        var backend = await folder.OpenAsync(Change);
        var storage = backend.For("");
        await DiskFolder.WriteAsync(storage, 1, SpansPerTrace);
        storage = backend.For("");
        using var finished = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadUntilAsync(storage, finished.Token))).ToList();
        await Task.WhenAll(Enumerable.Range(1, Writers).Select(w => Task.Run(() => WriteAllAsync(storage, (ulong)w * 1_000_000))));
        await finished.CancelAsync();
        foreach (var reader in readers) (await reader).ShouldBeGreaterThan(0);

        // Indexes are still being written when the last span is stored.
        await Eventually.TrueAsync(() => folder.Indexes.Length == folder.Spans.Length - 1, "every full segment to have its index");
        var statistics = backend.Statistics;
        statistics.Traces.ShouldBe(MaxTraces);
        statistics.EvictedTraces.ShouldBe(((long)TracesPerWriter * Writers) + 1 - MaxTraces);
        statistics.Bytes.ShouldBe(Directory.GetFiles(folder.DefaultTenant).Sum(f => new FileInfo(f).Length));
        folder.Spans.Length.ShouldBe((int)statistics.Segments);
        folder.Spans.Length.ShouldBeLessThan(MaxTraces);
        folder.Log.ShouldBeEmpty();

        var before = await FindAsync(storage);
        before.Count.ShouldBe(MaxTraces);
        (await FindAsync((await folder.OpenAsync(Change)).For(""))).ShouldBe(before);
    }

    private static void Change(DiskBackendConfig config) => (config.SegmentSize, config.MaxTraces) = (2000, MaxTraces);

    private static async Task WriteAllAsync(ITraceStorage storage, ulong first)
    {
        for (var i = 0UL; i < TracesPerWriter; i++) await DiskFolder.WriteAsync(storage, first + i, SpansPerTrace);
    }

    private static async Task<List<ulong>> FindAsync(ITraceStorage storage)
    {
        var found = new List<ulong>();
        await foreach (var trace in storage.FindTracesAsync(new TraceQuery { ServiceName = "a", Limit = MaxTraces }, CancellationToken.None))
        {
            trace.Spans.Count().ShouldBe(SpansPerTrace);
            found.Add(trace.Id.Low);
        }

        return found;
    }

    private static async Task<int> ReadUntilAsync(ITraceStorage storage, CancellationToken finished)
    {
        var reads = 0;
        do
        {
            await FindAsync(storage);
            await storage.GetDependenciesAsync(0, long.MaxValue, CancellationToken.None);
            var spans = 0;
            await storage.ScanSpansAsync(new SpanScan { Services = ["a"] }, (in SpanFacts _) => spans++, CancellationToken.None);
            spans.ShouldBeGreaterThan(0);
            reads++;
        }
        while (!finished.IsCancellationRequested);
        return reads;
    }
}
