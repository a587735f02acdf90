using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.Debug.Text;
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
        new DebugExporter<Traces>(settings, (DebugExporterConfig)config, new TracesText());

    /// <inheritdoc/>
    public IExporter<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config) =>
        new DebugExporter<Metrics>(settings, (DebugExporterConfig)config, new MetricsText());

    /// <inheritdoc/>
    public IExporter<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config) =>
        new DebugExporter<Logs>(settings, (DebugExporterConfig)config, new LogsText());
}
