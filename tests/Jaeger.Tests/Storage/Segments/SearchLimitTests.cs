using Jaeger.Storage;
using Jaeger.Storage.Segments;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Storage.Segments;

/// <summary>Searches at the edges of what the index can say.</summary>
public sealed class SearchLimitTests
{
    private const int Traces = 30;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("scope.name")]
    [InlineData("scope.version")]
    public async Task Find_EmptyNameOfScope_FindsScopesWithoutOne(string key)
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(1000, 1 << 30) { SegmentSpans = 20 });
        var store = new StoredTraces(segments);
        for (var i = 1UL; i <= Traces; i++) await store.WriteAsync([WithoutScope(i)], Cancel);
        await store.WriteAsync([Otlp.Request("a", Otlp.Span(1000, 1))], Cancel);
        await segments.SealedAsync(Cancel);

        var attributes = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = "" };
        (await store.CountTracesAsync(new TraceQuery { Attributes = attributes }, 1000, Cancel)).ShouldBe(Traces);
    }

    [Fact]
    public async Task Find_ArrivedAfterAllThatCanBe_FindsNothing()
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(1000, 1 << 30));
        var store = new StoredTraces(segments);
        for (var i = 1UL; i <= Traces; i++) await store.WriteAsync([Otlp.Request("a", Otlp.Span(i, i))], Cancel);

        (await store.CountTracesAsync(new TraceQuery { ArrivedAfter = long.MaxValue }, 1000, Cancel)).ShouldBe(0);
        (await store.CountTracesAsync(new TraceQuery { ArrivedAfter = Traces - 2 }, 1000, Cancel)).ShouldBe(1);
        (await store.CountTracesAsync(new TraceQuery(), 0, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Find_OldTracesGoOnInNewSegments_ReturnsTheNewestArrivals()
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(1000, 1 << 30) { SegmentSpans = 10 });
        var store = new StoredTraces(segments);
        for (var i = 1UL; i <= 100; i++) await store.WriteAsync([Otlp.Request("a", Otlp.Span(i, i))], Cancel);
        for (var i = 1UL; i <= 100; i++) await store.WriteAsync([Otlp.Request("a", Otlp.Span(i, 1000 + i))], Cancel);

        var found = await store.FindOutlinesAsync(new TraceQuery { ServiceName = "a", Limit = 5 }, Cancel).ToListAsync(Cancel);
        found.Select(t => t.Id.Low).ShouldBe([100UL, 99, 98, 97, 96]);
        found.ShouldAllBe(t => t.Spans.Count == 2);
    }

    private static ResourceSpans WithoutScope(ulong trace)
    {
        var request = Otlp.Request("a", Otlp.Span(trace, trace));
        request.ScopeSpans[0].Scope = null;
        return request;
    }
}
