using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace Jaeger.MetricStore.Exporter;

/// <summary>Creates exporters that write span metrics to a storage.</summary>
internal sealed class MetricStorageExporterFactory : IExporterFactory
{
    /// <inheritdoc/>
    public string Type => "jaeger_metric_storage_exporter";

    /// <inheritdoc/>
    public string ConfigName => "metricstorageexporter.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new MetricStorageExporterConfig();

    /// <inheritdoc/>
    public IExporter<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config) =>
        new MetricStorageExporter(settings.Id, (MetricStorageExporterConfig)config);
}
