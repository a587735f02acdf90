using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Service;

/// <summary>Picks the factory methods of one signal, so that the graph is written once for all signals.</summary>
internal sealed record SignalFactories<TData>(
    Func<IProcessorFactory, ComponentSettings, IComponentConfig, IConsumer<TData>, IProcessor<TData>?> Processor,
    Func<IExporterFactory, ComponentSettings, IComponentConfig, IExporter<TData>?> Exporter)
    where TData : SignalData;

/// <summary>The factory methods of each signal.</summary>
internal static class SignalFactories
{
    public static SignalFactories<Traces> Traces { get; } = new(
        (f, settings, config, next) => f.CreateTraces(settings, config, next),
        (f, settings, config) => f.CreateTraces(settings, config));

    public static SignalFactories<Metrics> Metrics { get; } = new(
        (f, settings, config, next) => f.CreateMetrics(settings, config, next),
        (f, settings, config) => f.CreateMetrics(settings, config));

    public static SignalFactories<Logs> Logs { get; } = new(
        (f, settings, config, next) => f.CreateLogs(settings, config, next),
        (f, settings, config) => f.CreateLogs(settings, config));
}
