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
        return (payload, index);
    }

    /// <inheritdoc/>
    public void Forget(int segment)
    {
        // The garbage collector and the pool of slabs see to it.
    }
}
