using Jaeger.MetricStore.Exporter;
using Jaeger.Query;
using Jaeger.Storage.Exporter;
using Jaeger.Storage.Extension;
using OtelCollector.Core.Connector.Forward;
using OtelCollector.Core.Connector.SpanMetrics;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Exporter.Debug;
using OtelCollector.Core.Exporter.Nop;
using OtelCollector.Core.Exporter.OtlpGrpc;
using OtelCollector.Core.Exporter.OtlpHttp;
using OtelCollector.Core.Extension.BasicAuth;
using OtelCollector.Core.Extension.BearerTokenAuth;
using OtelCollector.Core.Extension.FileStorage;
using OtelCollector.Core.Extension.HealthCheckV2;
using OtelCollector.Core.Extension.Zpages;
using OtelCollector.Core.Processor.Attributes;
using OtelCollector.Core.Processor.Batch;
using OtelCollector.Core.Processor.Filter;
using OtelCollector.Core.Processor.MemoryLimiter;
using OtelCollector.Core.Processor.TailSampling;
using OtelCollector.Core.Receiver.Nop;
using OtelCollector.Core.Receiver.Otlp;

namespace Jaeger;

/// <summary>What Jaeger is made of: a Collector with a storage at the end of its pipelines and a query API beside them.</summary>
internal static class JaegerDistribution
{
    /// <summary>Name and version.</summary>
    public static BuildInfo Build { get; } = new(
        "jaeger",
        "Jaeger backend of TracingAspire",
        typeof(JaegerDistribution).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    /// <summary>The components its configuration may name.</summary>
    public static Factories Factories { get; } = new()
    {
        Receivers = [new OtlpReceiverFactory(), new NopReceiverFactory()],
        Processors =
        [
            new AttributesProcessorFactory(), new BatchProcessorFactory(), new FilterProcessorFactory(),
            new MemoryLimiterProcessorFactory(), new TailSamplingFactory(),
        ],
        Exporters =
        [
            new JaegerStorageExporterFactory(), new MetricStorageExporterFactory(), new DebugExporterFactory(), new NopExporterFactory(),
            new OtlpGrpcExporterFactory(), new OtlpHttpExporterFactory(),
        ],
        Connectors = [new ForwardConnectorFactory(), new SpanMetricsConnectorFactory()],
        Extensions =
        [
            new JaegerStorageFactory(), new JaegerQueryFactory(), new HealthCheckV2Factory(), new ZpagesFactory(),
            new BasicAuthFactory(), new BearerTokenAuthFactory(), new FileStorageFactory(),
        ],
    };
}
