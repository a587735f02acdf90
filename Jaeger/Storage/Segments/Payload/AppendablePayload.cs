namespace Jaeger.Storage.Segments.Payload;

/// <summary>The payload of the segment that is written to.</summary>
internal abstract class AppendablePayload : SpanPayload
{
    /// <summary>Appends a request and returns the offset of its first byte; calls must not overlap.</summary>
    /// <exception cref="TraceStorageException">It could not be stored; the payload is as it was before.</exception>
    public abstract uint Append(ReadOnlySpan<byte> request);

    /// <summary>Whether a request of that many bytes still belongs to this segment, which is to have <paramref name="most"/>.</summary>
    public virtual bool HasRoomFor(int size, long most) => Length + size <= most;
}
