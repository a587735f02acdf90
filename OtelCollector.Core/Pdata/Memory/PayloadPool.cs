using System.Collections.Concurrent;

namespace OtelCollector.Core.Pdata.Memory;

/// <summary>
/// Memory for received requests, used again and again: under load the same few megabytes go round instead of hundreds
/// of megabytes a second through the garbage collector. Nothing depends on a release: a slab nobody returns is garbage
/// like any other.
/// </summary>
internal sealed class PayloadPool(int slabSize, int maxKept)
{
    private const int Megabyte = 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly ConcurrentStack<byte[]> _kept = new();
    private PayloadSlab? _current;
    private int _count;

    /// <summary>The pool of the process.</summary>
    public static PayloadPool Shared { get; } = new(Megabyte, maxKept: 64);

    /// <summary>Slabs waiting to be used again.</summary>
    public int Kept => _count;

    /// <summary>Memory of that length, its content undefined.</summary>
    public PayloadLease Rent(int length)
    {
        // A large request would leave much of a slab unused.
        if (length > slabSize / 4)
            return new PayloadLease(GC.AllocateUninitializedArray<byte>(length));
        lock (_lock)
        {
            Memory<byte> memory;
            while (_current is null || !_current.TryTake(length, out memory))
            {
                _current?.Release();
                _current = new PayloadSlab(this, TakeKept() ?? GC.AllocateUninitializedArray<byte>(slabSize));
            }

            return new PayloadLease(memory, _current);
        }
    }

    /// <summary>More memory with the same first bytes; the old one goes back.</summary>
    /// <param name="lease">The old one.</param>
    /// <param name="filled">How many of its bytes count.</param>
    /// <param name="length">The length of the new one.</param>
    public PayloadLease Grow(PayloadLease lease, int filled, int length)
    {
        var larger = Rent(length);
        lease.Memory.Span[..filled].CopyTo(larger.Memory.Span);
        lease.Release();
        return larger;
    }

    internal void Return(byte[] bytes)
    {
        if (Interlocked.Increment(ref _count) <= maxKept)
            _kept.Push(bytes);
        else
            Interlocked.Decrement(ref _count);
    }

    private byte[]? TakeKept()
    {
        if (!_kept.TryPop(out var bytes))
            return null;
        Interlocked.Decrement(ref _count);
        return bytes;
    }
}
