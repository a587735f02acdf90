using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>Creates connectors that choose pipelines by conditions on the data.</summary>
public sealed class RoutingConnectorFactory : IConnectorFactory
{
    /// <inheritdoc/>
    public string Type => "routing";

    /// <inheritdoc/>
    public string ConfigName => "routingconnector.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new RoutingConfig();

    /// <inheritdoc/>
    public bool Supports(Signal from, Signal to) => from == to;

    /// <inheritdoc/>
    public IConnector<Traces> TracesToTraces(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Traces> next)
    {
        var table = RoutingTable<Traces, ResourceSpans>.Create(settings, (RoutingConfig)config, next, TracePicks.Of);
        return new RoutingConnector<Traces, ExportTraceServiceRequest, ResourceSpans>(
            settings, table, Traces.From, request => request.ResourceSpans);
    }

    /// <inheritdoc/>
    public IConnector<Metrics> MetricsToMetrics(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Metrics> next)
    {
        var table = RoutingTable<Metrics, ResourceMetrics>.Create(settings, (RoutingConfig)config, next, MetricPicks.Of);
        return new RoutingConnector<Metrics, ExportMetricsServiceRequest, ResourceMetrics>(
            settings, table, Metrics.From, request => request.ResourceMetrics);
    }

    /// <inheritdoc/>
    public IConnector<Logs> LogsToLogs(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Logs> next)
    {
        var table = RoutingTable<Logs, ResourceLogs>.Create(settings, (RoutingConfig)config, next, LogPicks.Of);
        return new RoutingConnector<Logs, ExportLogsServiceRequest, ResourceLogs>(
            settings, table, Logs.From, request => request.ResourceLogs);
    }
}
