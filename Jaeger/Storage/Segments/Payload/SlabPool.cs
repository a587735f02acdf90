using System.Collections.Concurrent;

namespace Jaeger.Storage.Segments.Payload;

/// <summary>Slabs of memory, used again by the next segment once a segment is gone.</summary>
internal sealed class SlabPool
{
    /// <summary>The size of a slab.</summary>
    public const int SlabSize = 1 << 20;

    // A store with few spans does not take a whole slab.
    private const int FirstSize = 1 << 16;
    private const int MostKept = 64;

    private readonly ConcurrentBag<NativeBytes> _slabs = [];

    /// <summary>A slab of at least that size.</summary>
    public NativeBytes Rent(int size, bool isFirst)
    {
        if (size > SlabSize) return new NativeBytes(size);
        if (isFirst && size <= FirstSize) return new NativeBytes(FirstSize);
        return _slabs.TryTake(out var slab) ? slab : new NativeBytes(SlabSize);
    }

    /// <summary>Takes a slab back.</summary>
    public void Return(NativeBytes slab)
    {
        if (slab.Length == SlabSize && _slabs.Count < MostKept) _slabs.Add(slab);
        else slab.Free();
    }
}
