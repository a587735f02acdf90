using Jaeger.Storage.Segments.Index;
using Jaeger.Storage.Segments.Payload;

namespace Jaeger.Storage.Segments;

/// <summary>Keeps segments in memory.</summary>
/// <param name="whenFull">Done whenever a segment is full, while nothing is locked.</param>
internal sealed class MemoryHome(Action? whenFull = null) : ISegmentHome
{
    private readonly SlabPool _slabs = new();

    /// <inheritdoc/>
    public bool OutlivesProcess => false;

    /// <inheritdoc/>
    public AppendablePayload Begin(int segment) => new SlabPayload(_slabs);

    /// <inheritdoc/>
    public ValueTask CommitAsync(AppendablePayload payload, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public (SpanPayload Payload, IndexBlob Index) Seal(int segment, AppendablePayload payload, IndexBlob index)
    {
        whenFull?.Invoke();
        var kept = new NativeBytes(index.Memory.Length);
        index.Memory.Span.CopyTo(kept.GetSpan());
        ((SlabPayload)payload).Keep(kept);
        return (payload, new IndexBlob(kept.Memory));
    }

    /// <inheritdoc/>
    public void Forget(int segment)
    {
        // It goes with the payload, back to the pool of slabs.
    }
}
