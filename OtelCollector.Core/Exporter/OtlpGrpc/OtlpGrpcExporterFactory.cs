using OtelCollector.Core.Client;
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
        where TData : SignalData, ISignalData<TData>
    {
        var client = new OtlpGrpcClient<TData>(config, service, settings);
        var options = new ExporterOptions(config.Queue, config.Retry) { Destination = Destination(config.Endpoint) };
        return new QueuedExporter<TData>(settings, options, client);
    }

    private static List<KeyValuePair<string, object?>> Destination(GrpcEndpoint endpoint)
    {
        if (endpoint.SocketPath is { } path)
            return [new("server.address", $"unix://{path}")];
        var address = new Uri($"http://{endpoint.Authority}");
        return [new("server.address", address.Host.Trim('[', ']')), new("server.port", (long)address.Port)];
    }
}
