using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Component;

/// <summary>
/// Creates connectors of one type: exporters of some pipelines that are receivers of others. One instance is made for
/// every pair of signals in use; a pair whose method is left out is not supported.
/// </summary>
public interface IConnectorFactory : IComponentFactory
{
    /// <summary>Whether connectors of this type take the one signal and produce the other.</summary>
    /// <param name="from">The signal of the pipelines it ends.</param>
    /// <param name="to">The signal of the pipelines it feeds.</param>
    bool Supports(Signal from, Signal to);

    /// <summary>Creates a connector of spans that produces spans, or null where the type has none.</summary>
    /// <param name="settings">Its surroundings.</param>
    /// <param name="config">The configuration this factory made and that was bound since.</param>
    /// <param name="next">The pipelines it feeds.</param>
    IConnector<Traces>? TracesToTraces(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Traces> next) => null;

    /// <inheritdoc cref="TracesToTraces"/>
    /// <summary>Creates a connector of spans that produces metrics, or null where the type has none.</summary>
    IConnector<Traces>? TracesToMetrics(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Metrics> next) => null;

    /// <inheritdoc cref="TracesToTraces"/>
    /// <summary>Creates a connector of spans that produces logs, or null where the type has none.</summary>
    IConnector<Traces>? TracesToLogs(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Logs> next) => null;

    /// <inheritdoc cref="TracesToTraces"/>
    /// <summary>Creates a connector of metrics that produces spans, or null where the type has none.</summary>
    IConnector<Metrics>? MetricsToTraces(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Traces> next) => null;

    /// <inheritdoc cref="TracesToTraces"/>
    /// <summary>Creates a connector of metrics that produces metrics, or null where the type has none.</summary>
    IConnector<Metrics>? MetricsToMetrics(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Metrics> next) => null;

    /// <inheritdoc cref="TracesToTraces"/>
    /// <summary>Creates a connector of metrics that produces logs, or null where the type has none.</summary>
    IConnector<Metrics>? MetricsToLogs(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Logs> next) => null;

    /// <inheritdoc cref="TracesToTraces"/>
    /// <summary>Creates a connector of logs that produces spans, or null where the type has none.</summary>
    IConnector<Logs>? LogsToTraces(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Traces> next) => null;

    /// <inheritdoc cref="TracesToTraces"/>
    /// <summary>Creates a connector of logs that produces metrics, or null where the type has none.</summary>
    IConnector<Logs>? LogsToMetrics(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Metrics> next) => null;

    /// <inheritdoc cref="TracesToTraces"/>
    /// <summary>Creates a connector of logs that produces logs, or null where the type has none.</summary>
    IConnector<Logs>? LogsToLogs(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Logs> next) => null;
}
