using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Nop;

/// <summary>Creates exporters that do nothing.</summary>
public sealed class NopExporterFactory : IExporterFactory
{
    /// <inheritdoc/>
    public string Type => "nop";

    /// <inheritdoc/>
    public string ConfigName => "struct {}";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new NoConfig();

    /// <inheritdoc/>
    public IExporter<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config) =>
        new NopExporter<Traces>();

    /// <inheritdoc/>
    public IExporter<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config) =>
        new NopExporter<Metrics>();

    /// <inheritdoc/>
    public IExporter<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config) => new NopExporter<Logs>();
}
