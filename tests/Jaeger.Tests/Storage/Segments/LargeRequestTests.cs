using Google.Protobuf;
using Jaeger.Model;
using Jaeger.Storage;
using Jaeger.Storage.Segments;
using Jaeger.Storage.Segments.Scanning;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Storage.Segments;

/// <summary>Requests that would take far more time or memory than they have bytes.</summary>
public sealed class LargeRequestTests
{
    private const int Scopes = 20_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Sanitize_ManyScopesOfALargeResource_RepeatsTheResourceOnlyAFewTimes()
    {
        var request = new ExportTraceServiceRequest { ResourceSpans = { ManyScopes(attributes: 1000, name: "") } };
        var pieces = RequestSanitizer.Sanitize(request.ToByteArray()).ToList();

        pieces.Count.ShouldBe(2);
        pieces.Sum(p => ExportTraceServiceRequest.Parser.ParseFrom(p).ResourceSpans.Sum(r => r.ScopeSpans.Sum(s => s.Spans.Count))).ShouldBe(Scopes);
        pieces.Sum(p => p.Length).ShouldBeLessThan(request.CalculateSize() * 2);
    }

    [Fact]
    public async Task Write_ManyScopesOfAResourceWithManyAttributes_IsRefused()
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(1000, 1 << 30));
        var store = new StoredTraces(segments);
        var refused = await Should.ThrowAsync<TraceStorageException>(async () => await store.WriteAsync([ManyScopes(attributes: 1000, "op")], Cancel));

        refused.Message.ShouldBe("cannot store spans: the request repeats more than 4194304 attributes of resources over its scopes; send fewer scopes at a time");
        refused.IsTemporary.ShouldBeFalse();
        segments.Traces.Count.ShouldBe(0);
        await store.WriteAsync([ManyScopes(attributes: 100, "op")], Cancel);
        (await store.CountTracesAsync(new TraceQuery { Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["k99"] = "v" } }, 10, Cancel)).ShouldBe(1);
    }

    [Theory]
    [InlineData(ulong.MaxValue, ulong.MaxValue)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(ulong.MaxValue, 5UL)]
    public async Task Write_SpanAtTheEndOfTime_IsStored(ulong start, ulong end)
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(1000, 1 << 30));
        var store = new StoredTraces(segments);
        var span = Otlp.Span(1, 1);
        (span.StartTimeUnixNano, span.EndTimeUnixNano) = (start, end);
        await store.WriteAsync([Otlp.Request("a", span, Otlp.Span(1, 2))], Cancel);
        (await store.GetTraceAsync(new TraceId(0, 1), Cancel))!.Spans.Count().ShouldBe(2);
    }

    private static ResourceSpans ManyScopes(int attributes, string name)
    {
        var request = Otlp.Request("a", [.. Enumerable.Range(0, attributes).Select(i => Otlp.Text($"k{i}", "v"))]);
        request.ScopeSpans.Clear();
        for (var i = 1UL; i <= Scopes; i++) request.ScopeSpans.Add(new ScopeSpans { Spans = { Otlp.Span(1, i, name) } });
        return request;
    }
}
