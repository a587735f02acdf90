using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace Jaeger.MetricStore.Exporter;

/// <summary>Settings of the exporter <c>jaeger_metric_storage_exporter</c>.</summary>
internal sealed class MetricStorageExporterConfig : IComponentConfig
{
    /// <summary>The metric backend of <c>jaeger_storage</c> to write to; required.</summary>
    public string MetricStorage { get; set; } = "";

    /// <inheritdoc/>
    public void Bind(ConfigSection section) => MetricStorage = section.Text("metric_storage", "");

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (MetricStorage.Length == 0)
            section.AddError("metric_storage", "is required: name a memory backend among the metric_backends of the extension jaeger_storage");
    }
}
