using OtelCollector.Core.Connector.Forward;
using OtelCollector.Core.Connector.Routing;
using OtelCollector.Core.Connector.SpanMetrics;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Exporter.Debug;
using OtelCollector.Core.Exporter.File;
using OtelCollector.Core.Exporter.Nop;
using OtelCollector.Core.Exporter.OtlpGrpc;
using OtelCollector.Core.Exporter.OtlpHttp;
using OtelCollector.Core.Extension.BasicAuth;
using OtelCollector.Core.Extension.BearerTokenAuth;
using OtelCollector.Core.Extension.FileStorage;
using OtelCollector.Core.Extension.HealthCheck;
using OtelCollector.Core.Extension.HealthCheckV2;
using OtelCollector.Core.Extension.Zpages;
using OtelCollector.Core.Processor.Attributes;
using OtelCollector.Core.Processor.Batch;
using OtelCollector.Core.Processor.Filter;
using OtelCollector.Core.Processor.MemoryLimiter;
using OtelCollector.Core.Processor.ProbabilisticSampler;
using OtelCollector.Core.Processor.Redaction;
using OtelCollector.Core.Processor.Resource;
using OtelCollector.Core.Processor.TailSampling;
using OtelCollector.Core.Receiver.Nop;
using OtelCollector.Core.Receiver.Otlp;

var build = new BuildInfo("otelcol", "OpenTelemetry Collector of TracingAspire", "0.152.0");
var factories = new Factories
{
    Receivers = [new OtlpReceiverFactory(), new NopReceiverFactory()],
    Processors =
    [
        new AttributesProcessorFactory(), new BatchProcessorFactory(), new FilterProcessorFactory(),
        new MemoryLimiterProcessorFactory(), new ProbabilisticSamplerFactory(), new RedactionProcessorFactory(),
        new ResourceProcessorFactory(), new TailSamplingFactory(),
    ],
    Exporters =
    [
        new DebugExporterFactory(), new FileExporterFactory(), new NopExporterFactory(), new OtlpGrpcExporterFactory(),
        new OtlpHttpExporterFactory(),
    ],
    Connectors = [new ForwardConnectorFactory(), new RoutingConnectorFactory(), new SpanMetricsConnectorFactory()],
    Extensions =
    [
        new BasicAuthFactory(), new BearerTokenAuthFactory(), new FileStorageFactory(), new HealthCheckFactory(),
        new HealthCheckV2Factory(), new ZpagesFactory(),
    ],
};
return await CollectorApplication.RunAsync(args, build, factories);
