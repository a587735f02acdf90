using System.Buffers;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Storage;

/// <summary>Writes decoded spans.</summary>
internal static class TraceWriting
{
    /// <summary>Stores decoded spans as <see cref="ITraceWriter.WriteAsync"/> does serialized ones.</summary>
    public static ValueTask WriteAsync(this ITraceWriter writer, IEnumerable<ResourceSpans> spans, CancellationToken cancellationToken)
    {
        var request = new ExportTraceServiceRequest();
        request.ResourceSpans.AddRange(spans);
        return writer.WriteAsync(new ReadOnlySequence<byte>(request.ToByteArray()), cancellationToken);
    }
}
