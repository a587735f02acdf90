using Google.Protobuf;
using Google.Protobuf.Collections;
using Jaeger.Sanitizers;
using Jaeger.Storage.Extension;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace Jaeger.Storage.Exporter;

/// <summary>The end of a traces pipeline: decodes, sanitizes and stores the spans.</summary>
internal sealed class JaegerStorageExporter(ComponentId id, JaegerStorageExporterConfig config) : IExporter<Traces>
{
    private ITraceWriter? _writer;

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _writer = JaegerStorageExtension.Find(host, $"exporters::{id}::trace_storage", config.TraceStorage);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask ConsumeAsync(Traces data, CancellationToken cancellationToken)
    {
        var request = Decode(data);
        Sanitizer.Sanitize(request);
        await _writer!.WriteAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    private static RepeatedField<ResourceSpans> Decode(Traces data)
    {
        try
        {
            return data.TakeRequest().ResourceSpans;
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new PermanentException($"cannot decode spans: {e.Message}", e);
        }
    }
}
