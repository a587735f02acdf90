using Jaeger.Storage;
using Jaeger.Storage.Segments;
using Jaeger.Storage.Segments.Index;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Storage.Segments;

public sealed class SegmentSealerTests
{
    private const int Failures = 6;
    private const int Traces = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_IndexesThatCannotBeKept_DoNotStopWhatComesAfterThem()
    {
        var (home, log) = (new UnsealableHome(Failures), new RecordingLogger());
        await using var segments = new SegmentStore(home, new StoreLimits(1000, 1 << 30) { SegmentSpans = 10 }, log);
        var store = new StoredTraces(segments);
        for (var i = 1UL; i <= Traces; i++) await store.WriteAsync([Otlp.Request("a", Otlp.Span(i, i))], Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await Eventually.TrueAsync(() => home.Seals == (Traces / 10) - 1, "all segments but the last to be full");

        log.Lines.Count(l => l.Contains("no place for an index", StringComparison.Ordinal)).ShouldBe(Failures);
    }

    [Fact]
    public async Task Find_SegmentWithoutIndex_StillFindsItsTraces()
    {
        var home = new UnsealableHome(1);
        await using var segments = new SegmentStore(home, new StoreLimits(1000, 1 << 30) { SegmentSpans = 10 });
        var store = new StoredTraces(segments);
        for (var i = 1UL; i <= 30; i++) await store.WriteAsync([Otlp.Request("a", Otlp.Span(i, i))], Cancel);
        await Eventually.TrueAsync(() => IsSealed(segments, 1), "the second segment to have its index");

        IsSealed(segments, 0).ShouldBeFalse();
        (await store.CountTracesAsync(new TraceQuery { ServiceName = "a" }, 100, Cancel)).ShouldBe(30);
    }

    [Fact]
    public async Task Write_MoreThanTheMemoryAllowsWithoutIndexes_ForgetsTheOldest()
    {
        const long Budget = 8 << 20;
        await using var segments = new SegmentStore(new UnsealableHome(int.MaxValue), new StoreLimits(int.MaxValue, Budget));
        var store = new StoredTraces(segments);
        var text = Otlp.Text("text", new string('a', 100_000));
        for (var i = 1UL; i <= 300; i++) await store.WriteAsync([Otlp.Request("a", Otlp.Span(i, i, attributes: text))], Cancel);

        segments.MemorySize.ShouldBeLessThan(Budget * 2);
        (await store.CountTracesAsync(new TraceQuery(), 1000, Cancel)).ShouldBeInRange(10, 200);
    }

    private static bool IsSealed(SegmentStore segments, int place)
    {
        using var snapshot = segments.Lease();
        return snapshot.Segments[place] is SealedSegment;
    }
}
