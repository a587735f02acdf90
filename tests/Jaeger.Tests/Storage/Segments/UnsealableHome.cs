using Jaeger.Storage.Segments;
using Jaeger.Storage.Segments.Index;
using Jaeger.Storage.Segments.Payload;

namespace Jaeger.Tests.Storage.Segments;

/// <summary>Keeps segments in memory and fails to keep the first so many indexes.</summary>
internal sealed class UnsealableHome(int failures) : ISegmentHome
{
    private readonly MemoryHome _memory = new();
    private int _seals;

    /// <summary>How often an index was to be kept.</summary>
    public int Seals => Volatile.Read(ref _seals);

    /// <inheritdoc/>
    public bool OutlivesProcess => false;

    /// <inheritdoc/>
    public AppendablePayload Begin(int segment) => _memory.Begin(segment);

    /// <inheritdoc/>
    public ValueTask CommitAsync(AppendablePayload payload, CancellationToken cancellationToken) => _memory.CommitAsync(payload, cancellationToken);

    /// <inheritdoc/>
    public (SpanPayload Payload, IndexBlob Index) Seal(int segment, AppendablePayload payload, IndexBlob index) =>
        Interlocked.Increment(ref _seals) <= failures
            ? throw new InvalidOperationException("no place for an index")
            : _memory.Seal(segment, payload, index);

    /// <inheritdoc/>
    public void Forget(int segment) => _memory.Forget(segment);
}
