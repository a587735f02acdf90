using System.Buffers;
using System.Runtime.CompilerServices;

namespace Jaeger.Storage.Segments.Head;

/// <summary>
/// A column one writer appends to while others read; what may be read is published elsewhere. It grows up to its end and
/// is taken from a pool and given back, because a new one is needed several times a second.
/// </summary>
internal sealed class GrowingColumn<T>
    where T : unmanaged
{
    private const int FirstSize = 256;
    private T[] _items = [];

    /// <summary>The number of items appended.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes it takes.</summary>
    public long MemorySize => (long)Volatile.Read(ref _items).Length * Unsafe.SizeOf<T>();

    /// <summary>Appends an item; calls must not overlap.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length) Grow(Count + 1);
        _items[Count++] = item;
    }

    /// <summary>Appends items; calls must not overlap.</summary>
    public void Add(ReadOnlySpan<T> items)
    {
        if (Count + items.Length > _items.Length) Grow(Count + items.Length);
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>The first items, of which so many are published.</summary>
    public ReadOnlySpan<T> Read(int count) => Volatile.Read(ref _items).AsSpan(0, count);

    /// <summary>Gives the memory back; nobody reads any more.</summary>
    public void Free()
    {
        if (_items.Length > 0) ArrayPool<T>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }

    private void Grow(int needed)
    {
        // The smaller array is left to the garbage collector: somebody may be reading it.
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstSize, Math.Max(needed, _items.Length * 2)));
        _items.AsSpan(0, Count).CopyTo(larger);
        Volatile.Write(ref _items, larger);
    }
}
