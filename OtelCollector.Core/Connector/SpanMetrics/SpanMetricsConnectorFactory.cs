using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Creates connectors that count spans and their durations.</summary>
public sealed class SpanMetricsConnectorFactory : IConnectorFactory
{
    /// <inheritdoc/>
    public string Type => "span_metrics";

    /// <inheritdoc/>
    public string DeprecatedAlias => "spanmetrics";

    /// <inheritdoc/>
    public string ConfigName => "spanmetricsconnector.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new SpanMetricsConfig();

    /// <inheritdoc/>
    public bool Supports(Signal from, Signal to) => from == Signal.Traces && to == Signal.Metrics;

    /// <inheritdoc/>
    public IConnector<Traces> TracesToMetrics(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Metrics> next) =>
        new SpanMetricsConnector(settings, (SpanMetricsConfig)config, next, TimeProvider.System);
}
