using System.Buffers;
using Jaeger.Storage.Segments.Head;

namespace Jaeger.Storage.Segments.Index;

/// <summary>The terms of a log with their entries, sorted by term and entry: 32 bits of term above 16 of entry.</summary>
internal readonly struct TermSort : IDisposable
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int EntryBits = 16;
    private readonly ulong[] _sorted;
    private readonly int _count;

    /// <summary>Sorts the terms of the first entries of a log.</summary>
    public TermSort(TermLog log, int entries)
    {
        var terms = log.Terms(entries);
        var ends = log.Ends(entries);
        _count = terms.Length;
        _sorted = ArrayPool<ulong>.Shared.Rent(_count);
        for (var (entry, at) = (0, 0); entry < entries; entry++)
        {
            for (; at < ends[entry]; at++) _sorted[at] = ((ulong)terms[at] << EntryBits) | (uint)entry;
        }

        // By digits of the term, the lowest first; equal terms keep the order of their entries.
        var other = ArrayPool<ulong>.Shared.Rent(_count);
        for (var shift = EntryBits; shift < EntryBits + 32; shift += DigitBits)
        {
            Distribute(_sorted.AsSpan(0, _count), other.AsSpan(0, _count), shift);
            (_sorted, other) = (other, _sorted);
        }

        ArrayPool<ulong>.Shared.Return(other);
        _count = RemoveRepeated(_sorted.AsSpan(0, _count));
    }

    /// <summary>Term and entry of each, sorted.</summary>
    public ReadOnlySpan<ulong> Items => _sorted.AsSpan(0, _count);

    /// <summary>The term of an item.</summary>
    public static uint TermOf(ulong item) => (uint)(item >> EntryBits);

    /// <summary>The entry of an item.</summary>
    public static ushort EntryOf(ulong item) => (ushort)item;

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<ulong>.Shared.Return(_sorted);

    private static void Distribute(ReadOnlySpan<ulong> from, Span<ulong> to, int shift)
    {
        Span<int> places = stackalloc int[Digits];
        places.Clear();
        foreach (var item in from) places[(int)(item >> shift) & (Digits - 1)]++;
        for (var (digit, next) = (0, 0); digit < Digits; digit++) (places[digit], next) = (next, next + places[digit]);
        foreach (var item in from) to[places[(int)(item >> shift) & (Digits - 1)]++] = item;
    }

    private static int RemoveRepeated(Span<ulong> items)
    {
        var kept = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (kept == 0 || items[i] != items[kept - 1]) items[kept++] = items[i];
        }

        return kept;
    }
}
