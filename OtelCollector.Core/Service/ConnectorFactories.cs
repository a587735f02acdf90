using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Service;

/// <summary>Picks the factory methods of connectors that take one signal.</summary>
internal sealed record ConnectorFactories<TData>(
    ConnectorFactories.Create<TData, Traces> ToTraces,
    ConnectorFactories.Create<TData, Metrics> ToMetrics,
    ConnectorFactories.Create<TData, Logs> ToLogs)
    where TData : SignalData;

/// <summary>The factory methods by the signal they take.</summary>
internal static class ConnectorFactories
{
    public delegate IConnector<TFrom>? Create<TFrom, TTo>(
        IConnectorFactory factory, ComponentSettings settings, IComponentConfig config, IConnectorOutput<TTo> next)
        where TFrom : SignalData
        where TTo : SignalData;

    public static ConnectorFactories<Traces> FromTraces { get; } = new(
        (f, settings, config, next) => f.TracesToTraces(settings, config, next),
        (f, settings, config, next) => f.TracesToMetrics(settings, config, next),
        (f, settings, config, next) => f.TracesToLogs(settings, config, next));

    public static ConnectorFactories<Metrics> FromMetrics { get; } = new(
        (f, settings, config, next) => f.MetricsToTraces(settings, config, next),
        (f, settings, config, next) => f.MetricsToMetrics(settings, config, next),
        (f, settings, config, next) => f.MetricsToLogs(settings, config, next));

    public static ConnectorFactories<Logs> FromLogs { get; } = new(
        (f, settings, config, next) => f.LogsToTraces(settings, config, next),
        (f, settings, config, next) => f.LogsToMetrics(settings, config, next),
        (f, settings, config, next) => f.LogsToLogs(settings, config, next));
}
