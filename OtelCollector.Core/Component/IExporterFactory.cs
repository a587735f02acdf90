using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Component;

/// <summary>Creates exporters of one type; a signal whose method is left out is not supported.</summary>
public interface IExporterFactory : IComponentFactory
{
    /// <summary>Creates an exporter of spans, or null where the type has none.</summary>
    /// <param name="settings">Its surroundings.</param>
    /// <param name="config">The configuration this factory made and that was bound since.</param>
    IExporter<Traces>? CreateTraces(ComponentSettings settings, IComponentConfig config) => null;

    /// <summary>Creates an exporter of metrics, or null where the type has none.</summary>
    /// <param name="settings">Its surroundings.</param>
    /// <param name="config">The configuration this factory made and that was bound since.</param>
    IExporter<Metrics>? CreateMetrics(ComponentSettings settings, IComponentConfig config) => null;

    /// <summary>Creates an exporter of logs, or null where the type has none.</summary>
    /// <param name="settings">Its surroundings.</param>
    /// <param name="config">The configuration this factory made and that was bound since.</param>
    IExporter<Logs>? CreateLogs(ComponentSettings settings, IComponentConfig config) => null;
}
