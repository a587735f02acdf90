using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Component;

/// <summary>Creates processors of one type; a signal whose method is left out is not supported.</summary>
public interface IProcessorFactory : IComponentFactory
{
    /// <summary>Whether the Collector counts what goes in and what comes out; not where items are held back.</summary>
    bool CountsItems => true;

    /// <summary>Creates a processor of spans, or null where the type has none.</summary>
    /// <param name="settings">Its surroundings.</param>
    /// <param name="config">The configuration this factory made and that was bound since.</param>
    /// <param name="next">The next stage.</param>
    IProcessor<Traces>? CreateTraces(
        ComponentSettings settings, IComponentConfig config, IConsumer<Traces> next) => null;

    /// <summary>Creates a processor of metrics, or null where the type has none.</summary>
    /// <param name="settings">Its surroundings.</param>
    /// <param name="config">The configuration this factory made and that was bound since.</param>
    /// <param name="next">The next stage.</param>
    IProcessor<Metrics>? CreateMetrics(
        ComponentSettings settings, IComponentConfig config, IConsumer<Metrics> next) => null;

    /// <summary>Creates a processor of logs, or null where the type has none.</summary>
    /// <param name="settings">Its surroundings.</param>
    /// <param name="config">The configuration this factory made and that was bound since.</param>
    /// <param name="next">The next stage.</param>
    IProcessor<Logs>? CreateLogs(
        ComponentSettings settings, IComponentConfig config, IConsumer<Logs> next) => null;
}
