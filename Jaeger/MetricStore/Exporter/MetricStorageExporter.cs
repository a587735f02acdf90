using Jaeger.Storage.Extension;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace Jaeger.MetricStore.Exporter;

/// <summary>The end of a metrics pipeline: stores span metrics.</summary>
internal sealed class MetricStorageExporter(ComponentId id, MetricStorageExporterConfig config) : IExporter<Metrics>
{
    private IMetricWriter? _writer;

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _writer = JaegerStorageExtension.FindMetricWriter(host, $"exporters::{id}::metric_storage", config.MetricStorage);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ConsumeAsync(Metrics data, CancellationToken cancellationToken)
    {
        _writer!.Write(data.Request);
        data.Release();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
