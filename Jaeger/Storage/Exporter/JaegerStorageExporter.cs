using Jaeger.Storage.Extension;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace Jaeger.Storage.Exporter;

/// <summary>The end of a traces pipeline: stores the spans.</summary>
internal sealed class JaegerStorageExporter(ComponentId id, JaegerStorageExporterConfig config) : IExporter<Traces>
{
    private ITraceBackend? _backend;

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _backend = JaegerStorageExtension.Find(host, $"exporters::{id}::trace_storage", config.TraceStorage);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask ConsumeAsync(Traces data, CancellationToken cancellationToken)
    {
        try
        {
            await _backend!.For("").WriteAsync(data.Payload, cancellationToken);
            data.Release();
        }
        catch (TraceStorageException e) when (!e.IsTemporary)
        {
            throw new PermanentException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
