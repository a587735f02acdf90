using Jaeger.Model;

namespace Jaeger.Storage.Segments.Traces;

/// <summary>
/// The hash table from trace IDs to arrival numbers: four bytes a slot, the low half of the number, because the records
/// have the IDs. One writer changes it while others look things up.
/// </summary>
internal sealed class TraceSlots(int size)
{
    /// <summary>A slot that was never used.</summary>
    public const uint Empty = 0;

    /// <summary>A slot whose trace is gone.</summary>
    public const uint Gone = 1;

    // Different in every process, so that nobody can send IDs that are known to collide.
    private static readonly ulong HighSeed = (ulong)Random.Shared.NextInt64();
    private static readonly ulong LowSeed = (ulong)Random.Shared.NextInt64();
    private readonly uint[] _slots = new uint[size];
    private int _used;

    /// <summary>The number of slots, a power of two.</summary>
    public int Size => _slots.Length;

    /// <summary>Whether so few slots are unused that look-ups would get slow.</summary>
    public bool IsFull => _used > _slots.Length / 4 * 3;

    /// <summary>The place where the search for an ID begins.</summary>
    public int First(TraceId id)
    {
        // Both halves of the product, and again: every bit of the ID counts for every bit of the place.
        var mixed = Fold(id.Low ^ LowSeed, id.High ^ HighSeed);
        return (int)Fold(mixed ^ LowSeed, 0x9E3779B97F4A7C15UL) & (_slots.Length - 1);
    }

    /// <summary>The place after the given one.</summary>
    public int Next(int place) => (place + 1) & (_slots.Length - 1);

    /// <summary>What is in a slot.</summary>
    public uint Read(int place) => Volatile.Read(ref _slots[place]);

    /// <summary>Uses a slot; calls must not overlap.</summary>
    public void Write(int place, uint value)
    {
        if (_slots[place] == Empty) _used++;
        Volatile.Write(ref _slots[place], value);
    }

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
