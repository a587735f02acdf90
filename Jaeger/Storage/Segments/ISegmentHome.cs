using Jaeger.Storage.Segments.Index;
using Jaeger.Storage.Segments.Payload;

namespace Jaeger.Storage.Segments;

/// <summary>Where the segments of a store are kept.</summary>
internal interface ISegmentHome
{
    /// <summary>Whether indexes have to tell trace IDs and operations, because they outlive the process.</summary>
    bool OutlivesProcess { get; }

    /// <summary>The payload of a new segment.</summary>
    /// <exception cref="TraceStorageException">There is no place for it now.</exception>
    AppendablePayload Begin(int segment);

    /// <summary>Waits until what was appended so far is as safe as it is to be before it is acknowledged.</summary>
    /// <exception cref="TraceStorageException">It could not be made safe.</exception>
    ValueTask CommitAsync(AppendablePayload payload, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the index of a full segment; returns what to read from now on. Where that is another index, the memory of this
    /// one is used again.
    /// </summary>
    (SpanPayload Payload, IndexBlob Index) Seal(int segment, AppendablePayload payload, IndexBlob index);

    /// <summary>A segment's traces are all gone; its memory or files may go once no reader has it.</summary>
    void Forget(int segment);
}
