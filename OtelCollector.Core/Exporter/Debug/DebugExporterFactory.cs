using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.Debug.Text;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Debug;

/// <summary>Creates exporters that write telemetry as text.</summary>
public sealed class DebugExporterFactory : IExporterFactory
{
    /// <inheritdoc/>
    public string Type => "debug";

    /// <inheritdoc/>
    public string ConfigName => "debugexporter.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new DebugExporterConfig();

    /// <inheritdoc/>
    public IExporter<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config) =>
        Create(settings, (DebugExporterConfig)config, new TracesText());

    /// <inheritdoc/>
    public IExporter<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config) =>
        Create(settings, (DebugExporterConfig)config, new MetricsText());

    /// <inheritdoc/>
    public IExporter<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config) =>
        Create(settings, (DebugExporterConfig)config, new LogsText());

    private static QueuedExporter<TData> Create<TData>(
        ComponentSettings settings, DebugExporterConfig config, ISignalText<TData> text)
        where TData : SignalData, ISignalData<TData> =>
        new(settings, new ExporterOptions(config.Queue, Retry: null), new DebugClient<TData>(settings, config, text));
}
