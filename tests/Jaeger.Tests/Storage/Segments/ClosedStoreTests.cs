using Jaeger.Model;
using Jaeger.Storage;
using Jaeger.Storage.Segments;
using Jaeger.Storage.Segments.Reading;

namespace Jaeger.Tests.Storage.Segments;

public sealed class ClosedStoreTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_Closed_FindsNothing()
    {
        var segments = await ClosedAsync();
        var store = new StoredTraces(segments);
        await Task.Run(async () =>
        {
            (await store.GetTraceAsync(new TraceId(0, 1), Cancel)).ShouldBeNull();
            (await store.CountTracesAsync(new TraceQuery(), 10, Cancel)).ShouldBe(0);
            (await store.GetDependenciesAsync(0, long.MaxValue, Cancel)).ShouldBeEmpty();
        }, Cancel).WaitAsync(Limit, Cancel);
    }

    [Fact]
    public async Task Write_Closed_IsRefused()
    {
        var store = new StoredTraces(await ClosedAsync());
        (await Should.ThrowAsync<TraceStorageException>(async () => await store.WriteAsync([Otlp.Request("a", Otlp.Span(2, 2))], Cancel)))
            .IsTemporary.ShouldBeTrue();
    }

    [Fact]
    public async Task Dispose_TwiceWhileSomebodyReads_LeavesThemTheirBytes()
    {
        var segments = new SegmentStore(new MemoryHome(), new StoreLimits(10, 1 << 30));
        await new StoredTraces(segments).WriteAsync([Otlp.Request("a", Otlp.Span(1, 1))], Cancel);
        using var snapshot = segments.Lease();
        await segments.DisposeAsync();
        await segments.DisposeAsync();

        var view = snapshot.Segments[0].View();
        view.Count.ShouldBe(1);
        SpanFields.Read(snapshot.Segments[0].Payload.From(view.Offsets[0])).Trace.ShouldBe(new TraceId(0, 1));
    }

    private static async Task<SegmentStore> ClosedAsync()
    {
        var segments = new SegmentStore(new MemoryHome(), new StoreLimits(10, 1 << 30));
        await new StoredTraces(segments).WriteAsync([Otlp.Request("a", Otlp.Span(1, 1))], Cancel);
        await segments.DisposeAsync();
        return segments;
    }
}
