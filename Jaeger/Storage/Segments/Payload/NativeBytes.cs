using System.Buffers;
using System.Runtime.InteropServices;

namespace Jaeger.Storage.Segments.Payload;

/// <summary>
/// Memory that the garbage collector does not count: with gigabytes of spans in its heap it would let as many of garbage
/// gather, and what goes would stay until it looks.
/// </summary>
internal sealed unsafe class NativeBytes : MemoryManager<byte>
{
    private byte* _start;

    /// <summary>Takes memory, whose content is anything.</summary>
    public NativeBytes(int length)
    {
        _start = (byte*)NativeMemory.Alloc((nuint)length);
        Length = length;
    }

    /// <summary>The number of bytes.</summary>
    public int Length { get; }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => new(_start, _start is null ? 0 : Length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <summary>Gives the memory back; nobody reads any more.</summary>
    public void Free() => ((IDisposable)this).Dispose();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        NativeMemory.Free(_start);
        _start = null;
    }
}
