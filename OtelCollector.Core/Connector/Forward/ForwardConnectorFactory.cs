using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Connector.Forward;

/// <summary>Creates connectors that hand data on between pipelines of one signal.</summary>
public sealed class ForwardConnectorFactory : IConnectorFactory
{
    /// <inheritdoc/>
    public string Type => "forward";

    /// <inheritdoc/>
    public string ConfigName => "forwardconnector.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new NoConfig();

    /// <inheritdoc/>
    public bool Supports(Signal from, Signal to) => from == to;

    /// <inheritdoc/>
    public IConnector<Traces> TracesToTraces(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Traces> next) =>
        new ForwardConnector<Traces>(next);

    /// <inheritdoc/>
    public IConnector<Metrics> MetricsToMetrics(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Metrics> next) =>
        new ForwardConnector<Metrics>(next);

    /// <inheritdoc/>
    public IConnector<Logs> LogsToLogs(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Logs> next) =>
        new ForwardConnector<Logs>(next);
}
