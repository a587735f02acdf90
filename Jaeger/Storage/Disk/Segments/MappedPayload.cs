using Jaeger.Storage.Disk.Files;
using Jaeger.Storage.Segments.Payload;

namespace Jaeger.Storage.Disk.Segments;

/// <summary>The payload of a full segment: its file of spans, mapped, with the file of its index beside it.</summary>
/// <param name="spans">The file of spans.</param>
/// <param name="index">The file of the index; null where it is in memory.</param>
/// <param name="length">The bytes of all requests.</param>
internal sealed class MappedPayload(MappedFile spans, MappedFile? index, long length) : SpanPayload
{
    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long MemorySize => 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> From(uint offset) => spans.GetSpan()[(int)offset..];

    /// <inheritdoc/>
    protected override void Free()
    {
        ((IDisposable)spans).Dispose();
        ((IDisposable?)index)?.Dispose();
    }
}
