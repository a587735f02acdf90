using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Storage;

/// <summary>The writing side of a trace storage.</summary>
internal interface ITraceWriter
{
    /// <summary>Stores the spans; once it returns they are found. The messages must not be changed afterwards.</summary>
    ValueTask WriteAsync(IReadOnlyList<ResourceSpans> spans, CancellationToken cancellationToken);
}
