using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Creates exporters of OTLP over gRPC.</summary>
public sealed class OtlpGrpcExporterFactory : IExporterFactory
{
    /// <inheritdoc/>
    public string Type => "otlp_grpc";

    /// <inheritdoc/>
    public string DeprecatedAlias => "otlp";

    /// <inheritdoc/>
    public string ConfigName => "otlpexporter.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new OtlpGrpcExporterConfig();

    /// <inheritdoc/>
    public IExporter<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config) =>
        Create<Traces>(settings, (OtlpGrpcExporterConfig)config, "trace.v1.TraceService");

    /// <inheritdoc/>
    public IExporter<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config) =>
        Create<Metrics>(settings, (OtlpGrpcExporterConfig)config, "metrics.v1.MetricsService");

    /// <inheritdoc/>
    public IExporter<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config) =>
        Create<Logs>(settings, (OtlpGrpcExporterConfig)config, "logs.v1.LogsService");

    private static QueuedExporter<TData> Create<TData>(
        ComponentSettings settings, OtlpGrpcExporterConfig config, string service)
        where TData : SignalData
    {
        var client = new OtlpGrpcClient<TData>(config, service, settings.Logger);
        return new QueuedExporter<TData>(settings, config.Queue, config.Retry, client);
    }
}
