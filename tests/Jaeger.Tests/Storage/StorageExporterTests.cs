using System.Buffers;
using Jaeger.Storage;
using Jaeger.Storage.Exporter;
using Jaeger.Storage.Extension;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace Jaeger.Tests.Storage;

public sealed class StorageExporterTests
{
    private static readonly ComponentSettings Settings = new(
        new ComponentId("jaeger_storage_exporter"),
        JaegerDistribution.Build,
        new TelemetrySettings(NullLogger.Instance, new Dictionary<string, string>(StringComparer.Ordinal)));

    [Fact]
    public async Task Consume_StorageThatIsFull_HandsTheSpansBackToTheSender()
    {
        var error = await Should.ThrowAsync<RetryableException>(() => ExportAsync(new TraceStorageException("no space left") { IsTemporary = true }));
        error.Message.ShouldBe("no space left");
    }

    [Fact]
    public async Task Consume_SpansTheStorageWillNeverTake_AreRefusedForGood()
    {
        var error = await Should.ThrowAsync<PermanentException>(() => ExportAsync(new TraceStorageException("too large")));
        error.Message.ShouldBe("Permanent error: too large");
    }

    private static async Task ExportAsync(TraceStorageException failure)
    {
        var config = new JaegerStorageConfig();
        config.Add("main", new FailingBackend(failure));
        var exporter = new JaegerStorageExporterFactory().CreateTraces(Settings, new JaegerStorageExporterConfig { TraceStorage = "main" });
        await exporter.StartAsync(new Host(new JaegerStorageExtension(Settings, config)), CancellationToken.None);
        var request = new ExportTraceServiceRequest { ResourceSpans = { Otlp.Request("web", Otlp.Span(1, 1)) } };
        await exporter.ConsumeAsync(Traces.From(request), CancellationToken.None);
    }

    private sealed class Host(IExtension extension) : IComponentHost
    {
        public IReadOnlyDictionary<ComponentId, IExtension> Extensions { get; } =
            new Dictionary<ComponentId, IExtension> { [new ComponentId("jaeger_storage")] = extension };

        public void ReportFatal(Exception error) => throw error;
    }

    private sealed class FailingBackend(TraceStorageException failure) : IBackendConfig, ITraceBackend
    {
        public void Bind(ConfigSection section)
        {
        }

        public ITraceBackend Create(ComponentSettings settings) => this;

        public ValueTask StartAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ITraceStorage For(string tenant) => new FailingStorage(failure);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class FailingStorage(TraceStorageException failure) : ITraceStorage
    {
        public ValueTask WriteAsync(ReadOnlySequence<byte> request, CancellationToken cancellationToken) => throw failure;

        public ValueTask<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken) => throw failure;

        public ValueTask<IReadOnlyList<Operation>> GetOperationsAsync(string serviceName, string spanKind, CancellationToken cancellationToken) => throw failure;

        public ValueTask<Jaeger.Model.Trace?> GetTraceAsync(Jaeger.Model.TraceId id, CancellationToken cancellationToken) => throw failure;

        public IAsyncEnumerable<Jaeger.Model.Trace> FindTracesAsync(TraceQuery query, CancellationToken cancellationToken) => throw failure;

        public IAsyncEnumerable<TraceOutline> FindOutlinesAsync(TraceQuery query, CancellationToken cancellationToken) => throw failure;

        public ValueTask<int> CountTracesAsync(TraceQuery query, int most, CancellationToken cancellationToken) => throw failure;

        public ValueTask<IReadOnlyList<DependencyLink>> GetDependenciesAsync(long start, long end, CancellationToken cancellationToken) => throw failure;

        public ValueTask ScanSpansAsync(SpanScan scan, SpanVisitor visit, CancellationToken cancellationToken) => throw failure;
    }
}
