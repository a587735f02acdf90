using Jaeger.Model;
using Jaeger.Storage;
using Jaeger.Storage.Segments;
using Jaeger.Storage.Segments.Index;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Storage;

/// <summary>What only a store of segments has: limits of memory and names, segments that are sealed, readers that stay.</summary>
public sealed class SegmentStoreTests
{
    private const int SegmentSpans = 100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_MoreThanTheMemoryAllows_ForgetsTheOldestTraces()
    {
        const long Budget = 8 << 20;
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(int.MaxValue, Budget));
        var store = new StoredTraces(segments);
        for (var i = 1UL; i <= 3000; i++) await store.WriteAsync([Large(i, 10_000)], Cancel);
        await segments.SealedAsync(Cancel);

        segments.MemorySize.ShouldBeLessThan(Budget * 2);
        (await store.GetTraceAsync(new TraceId(0, 1), Cancel)).ShouldBeNull();
        (await store.GetTraceAsync(new TraceId(0, 3000), Cancel)).ShouldNotBeNull();
        var kept = await store.CountTracesAsync(new TraceQuery(), int.MaxValue, Cancel);
        kept.ShouldBeInRange(100, 2000);
        kept.ShouldBe((int)segments.Traces.Count);
    }

    [Fact]
    public async Task Read_TraceForgottenMeanwhile_StaysWhatItWasForWhoLeasedIt()
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(50, 1 << 30) { SegmentSpans = 10 });
        var store = new StoredTraces(segments);
        await store.WriteAsync([Large(1, 200_000)], Cancel);
        using var snapshot = segments.Lease();
        for (var i = 2UL; i <= 400; i++) await store.WriteAsync([Large(i, 200_000)], Cancel);
        await segments.SealedAsync(Cancel);

        (await store.GetTraceAsync(new TraceId(0, 1), Cancel)).ShouldBeNull();
        var view = snapshot.Segments[0].View();
        var span = Span.Parser.ParseFrom(Jaeger.Storage.Segments.Reading.SpanFields.FieldAt(snapshot.Segments[0].Payload.From(view.Offsets[0])));
        span.Attributes[0].Value.StringValue.ShouldBe(new string((char)('a' + 1), 200_000));
    }

    [Fact]
    public async Task Write_MoreNamesThanAreKept_StillFindsTheirSpans()
    {
        var limits = new StoreLimits(1000, 1 << 30) { MaxNames = 10, SegmentSpans = SegmentSpans };
        await using var segments = new SegmentStore(new MemoryHome(), limits);
        var store = new StoredTraces(segments);
        for (var i = 1UL; i <= 300; i++) await store.WriteAsync([Otlp.Request($"service {i}", Otlp.Span(i, i, $"operation {i}"))], Cancel);
        await segments.SealedAsync(Cancel);

        segments.Catalog.IsFull.ShouldBeTrue();
        (await store.GetServicesAsync(Cancel)).Count.ShouldBe(5);
        var query = new TraceQuery { ServiceName = "service 77", OperationName = "operation 77" };
        var found = await store.FindOutlinesAsync(query, Cancel).SingleAsync(Cancel);
        found.Spans.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            s => s.Service.ShouldBe("service 77"), s => s.Name.ShouldBe("operation 77"));
        (await store.CountTracesAsync(query with { OperationName = "operation 78" }, 10, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Write_RequestLargerThanASegment_IsOneTrace()
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(1000, 1L << 40));
        var store = new StoredTraces(segments);
        var spans = Enumerable.Range(1, Segment.MaxSpans + 10).Select(i => Otlp.Span(1, (ulong)i, parent: (ulong)i - 1)).ToArray();
        await store.WriteAsync([Otlp.Request("a", spans)], Cancel);
        await segments.SealedAsync(Cancel);

        using (var snapshot = segments.Lease()) snapshot.Segments.Length.ShouldBeGreaterThan(1);
        (await store.GetTraceAsync(new TraceId(0, 1), Cancel))!.Spans.Select(s => s.Id.Value)
            .ShouldBe(Enumerable.Range(1, Segment.MaxSpans + 10).Select(i => (ulong)i));
        (await store.GetDependenciesAsync(0, long.MaxValue, Cancel)).ShouldBe([new DependencyLink("a", "a", Segment.MaxSpans + 9)]);
    }

    [Fact]
    public async Task Find_SealedSegments_UseTheIndex()
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(100_000, 1 << 30) { SegmentSpans = SegmentSpans });
        var store = new StoredTraces(segments);
        for (var i = 1UL; i <= 1000; i++)
            await store.WriteAsync([Otlp.Request("a", Otlp.Span(i, i, attributes: [Otlp.Number("n", (long)i), Otlp.Number("odd", (long)i % 2)]))], Cancel);
        await segments.SealedAsync(Cancel);

        using (var snapshot = segments.Lease()) snapshot.Segments.Count(s => s is SealedSegment).ShouldBe(9);
        (await FindAsync(store, ("n", "500"))).ShouldBe([500UL]);
        (await FindAsync(store, ("odd", "1"))).ShouldBe(Enumerable.Range(0, 500).Select(i => 999UL - (2 * (ulong)i)));
        (await FindAsync(store, ("odd", "1"), ("n", "500"))).ShouldBeEmpty();
        (await FindAsync(store, ("n", "1001"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_LateSpanOfAnOldTrace_IsFoundAtThePlaceOfItsTrace()
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(10_000, 1 << 30) { SegmentSpans = SegmentSpans });
        var store = new StoredTraces(segments);
        for (var i = 1UL; i <= 500; i++) await store.WriteAsync([Otlp.Request("a", Otlp.Span(i, i))], Cancel);
        await store.WriteAsync([Otlp.Request("late", Otlp.Span(3, 1000, "late")), Otlp.Request("late", Otlp.Span(501, 1001, "late"))], Cancel);

        var found = await store.FindTracesAsync(new TraceQuery { ServiceName = "late", Limit = 5 }, Cancel).ToListAsync(Cancel);
        found.Select(t => t.Id.Low).ShouldBe([501UL, 3UL]);
        found[1].Spans.Select(s => s.Id.Value).ShouldBe([3UL, 1000UL]);
    }

    private static async Task<List<ulong>> FindAsync(StoredTraces store, params (string Key, string Value)[] attributes) =>
        await store.FindTracesAsync(
                new TraceQuery { Attributes = attributes.ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal), Limit = 1000 }, Cancel)
            .Select(t => t.Id.Low).ToListAsync(Cancel);

    private static ResourceSpans Large(ulong id, int size) =>
        Otlp.Request("a", Otlp.Span(id, id, attributes: Otlp.Text("text", new string((char)('a' + (id % 26)), size))));
}
