using System.Diagnostics.Metrics;
using Jaeger.Model;
using Jaeger.Storage;
using Jaeger.Storage.Memory;
using Jaeger.Storage.Metered;
using Jaeger.Storage.Segments;

namespace Jaeger.Tests.Storage.Metered;

public sealed class MeteredStorageTests : IAsyncDisposable
{
    private readonly Meter _meter = new("test");
    private readonly Measurements _measurements;
    private readonly MeteredTraceBackend _backend;
    private readonly ITraceStorage _storage;

    public MeteredStorageTests()
    {
        _measurements = new Measurements(_meter);
        _backend = new MeteredTraceBackend(
            new MemoryBackend(new StoreLimits(2, 1 << 30)), new TraceReads(new ReadInstruments(_meter), "main"));
        _storage = _backend.For("");
    }

    [Fact]
    public async Task Reads_OfEveryKind_AreCountedUnderTheOriginalsNames()
    {
        await StoreAsync(1, 2);
        _measurements.Take().ShouldBeEmpty();

        await _storage.GetServicesAsync(CancellationToken.None);
        Read("get_services", 1);
        await _storage.GetOperationsAsync("web", "", CancellationToken.None);
        Read("get_operations", 1);
        await _storage.GetTraceAsync(TraceId.Parse("1"), CancellationToken.None);
        Read("get_trace", 1);
        await _storage.GetTraceAsync(TraceId.Parse("99"), CancellationToken.None);
        Read("get_trace", 0);
        await _storage.FindTracesAsync(Query(2), CancellationToken.None).CountAsync();
        Read("find_traces", 2);
        await _storage.FindOutlinesAsync(Query(2), CancellationToken.None).CountAsync();
        Read("find_trace_summaries", 2);
        await _storage.CountTracesAsync(Query(2), 10, CancellationToken.None);
        Read("count_traces", 2);
        await _storage.GetDependenciesAsync(0, long.MaxValue, CancellationToken.None);
        Read("get_dependencies", 0);
        await _storage.ScanSpansAsync(new SpanScan(), (in SpanFacts _) => { }, CancellationToken.None);
        Read("scan_spans", responses: null);
    }

    [Fact]
    public async Task Read_StoppedByItsReader_HasSucceeded()
    {
        await StoreAsync(1, 2);
        await foreach (var trace in _storage.FindTracesAsync(Query(2), CancellationToken.None)) break;
        Read("find_traces", 1);
    }

    [Fact]
    public async Task Read_Refused_IsAnErrorWithoutResponses()
    {
        await Should.ThrowAsync<TraceStorageException>(
            async () => await _storage.FindTracesAsync(Query(-1), CancellationToken.None).CountAsync());
        _measurements.Take().ShouldBe(
        [
            "jaeger_storage_requests{name=main,operation=find_traces,result=err,role=tracestore} 1",
            "jaeger_storage_latency{name=main,operation=find_traces,result=err,role=tracestore} time",
        ]);
    }

    [Fact]
    public async Task Gauges_AfterWritesBeyondTheLimit_SayWhatIsStoredAndWhatWent()
    {
        StorageGauges.Register(_meter, new Dictionary<string, IStorageStatistics>(StringComparer.Ordinal) { ["main"] = _backend });
        await StoreAsync(1, 2, 3);
        await _backend.For("other").WriteAsync([Otlp.Request("web", Otlp.Span(1, 1), Otlp.Span(1, 2))], CancellationToken.None);
        var gauges = _measurements.Take();
        gauges.ShouldContain("jaeger_storage_traces{name=main} 3");
        gauges.ShouldContain("jaeger_storage_evicted_traces{name=main} 1");
        gauges.ShouldContain("jaeger_storage_segments{name=main} 2");
        gauges.ShouldContain("jaeger_storage_spans{name=main} 5");
        long.Parse(gauges.Single(g => g.StartsWith("jaeger_storage_size{name=main} ", StringComparison.Ordinal)).Split(' ')[1])
            .ShouldBeGreaterThan(100);
    }

    public async ValueTask DisposeAsync()
    {
        _measurements.Dispose();
        _meter.Dispose();
        await _backend.DisposeAsync();
    }

    private static TraceQuery Query(int limit) => new() { ServiceName = "web", Limit = limit };

    private async Task StoreAsync(params ulong[] traces)
    {
        foreach (var trace in traces)
            await _storage.WriteAsync([Otlp.Request("web", Otlp.Span(trace, 1))], CancellationToken.None);
    }

    private void Read(string operation, int? responses)
    {
        List<string> expected =
        [
            $"jaeger_storage_requests{{name=main,operation={operation},result=ok,role=tracestore}} 1",
            $"jaeger_storage_latency{{name=main,operation={operation},result=ok,role=tracestore}} time",
        ];
        if (responses is { } count) expected.Add($"jaeger_storage_responses{{name=main,operation={operation},role=tracestore}} {count}");
        _measurements.Take().ShouldBe(expected);
    }
}
