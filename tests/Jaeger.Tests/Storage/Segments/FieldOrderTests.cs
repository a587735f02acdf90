using System.Buffers;
using Jaeger.Storage;
using Jaeger.Storage.Segments;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Storage.Segments;

/// <summary>Protobuf leaves the order of fields to the sender; recent Collectors send them from the last to the first.</summary>
public sealed class FieldOrderTests
{
    private const int Traces = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dependencies_FieldsFromLastToFirst_AreCounted()
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(1000, 1 << 30) { SegmentSpans = 10 });
        var store = new StoredTraces(segments);
        for (var i = 1UL; i <= Traces; i++)
            await WriteAsync(store, Otlp.Request("web", Otlp.Span(i, 1)), Otlp.Request("api", Otlp.Span(i, 2, "call", parent: 1)));

        (await store.GetDependenciesAsync(0, long.MaxValue, Cancel)).ShouldBe([new DependencyLink("web", "api", Traces)]);
        await segments.SealedAsync(Cancel);
        (await store.GetDependenciesAsync(0, long.MaxValue, Cancel)).ShouldBe([new DependencyLink("web", "api", Traces)]);
        (await store.CountTracesAsync(new TraceQuery { ServiceName = "api", OperationName = "call" }, 100, Cancel)).ShouldBe(Traces);
    }

    [Fact]
    public async Task Services_ValuesBeforeKeysAndNoServiceName_IsNamedAsMissing()
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(1000, 1 << 30));
        var store = new StoredTraces(segments);
        var request = Otlp.Request("", [Otlp.Text("host.name", "laptop")], Otlp.Span(1, 1));
        request.Resource.Attributes.RemoveAt(0);
        await WriteAsync(store, request);

        (await store.GetServicesAsync(Cancel)).ShouldBe(["missing-service-name"]);
        (await store.GetTraceAsync(new Jaeger.Model.TraceId(0, 1), Cancel))!.Resources.Single().ServiceName.ShouldBe("missing-service-name");
    }

    private static ValueTask WriteAsync(StoredTraces store, params ResourceSpans[] resources)
    {
        var request = new ExportTraceServiceRequest();
        request.ResourceSpans.AddRange(resources);
        return store.WriteAsync(new ReadOnlySequence<byte>(BackwardRequest.Serialize(request)), Cancel);
    }
}
