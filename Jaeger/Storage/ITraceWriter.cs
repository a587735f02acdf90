using System.Buffers;

namespace Jaeger.Storage;

/// <summary>The writing side of a trace storage.</summary>
internal interface ITraceWriter
{
    /// <summary>
    /// Stores the spans of a serialized <c>ExportTraceServiceRequest</c>, sanitized; once it returns they are found.
    /// The bytes are valid protobuf and are not used after it has returned.
    /// </summary>
    /// <exception cref="TraceStorageException">Nothing of the request is stored; the message says why, and whether trying again helps.</exception>
    ValueTask WriteAsync(ReadOnlySequence<byte> request, CancellationToken cancellationToken);
}
