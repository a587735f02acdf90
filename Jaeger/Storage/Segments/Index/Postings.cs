using System.Runtime.InteropServices;
using Jaeger.Storage.Segments.Columns;

namespace Jaeger.Storage.Segments.Index;

/// <summary>
/// Which entries (spans or groups) have which term. A term of one entry takes six bytes; the entries of others are a list,
/// or a bitmap where that is not longer.
/// </summary>
internal readonly ref struct Postings
{
    private readonly ReadOnlySpan<uint> _singleTerms;
    private readonly ReadOnlySpan<ushort> _singles;
    private readonly ReadOnlySpan<uint> _terms;
    private readonly ReadOnlySpan<uint> _ends;
    private readonly ReadOnlySpan<ushort> _postings;
    private readonly int _entries;

    /// <summary>The postings whose five sections begin with the given one.</summary>
    public Postings(IndexBlob index, IndexSection first, int entries)
    {
        _singleTerms = index.Section<uint>(first);
        _singles = index.Section<ushort>(first + 1);
        _terms = index.Section<uint>(first + 2);
        _ends = index.Section<uint>(first + 3);
        _postings = index.Section<ushort>(first + 4);
        _entries = entries;
    }

    /// <summary>The 16-bit units of a bitmap: whole words of 64 bits, so that it can be read as such.</summary>
    public static int BitmapUnits(int entries) => SpanBitmap.WordsFor(entries) * 4;

    /// <summary>Adds the entries that have a term between two, both included.</summary>
    public void Select(uint first, uint last, Span<ulong> bits)
    {
        for (var i = LowerBound(_singleTerms, first); i < _singleTerms.Length && _singleTerms[i] <= last; i++)
            SpanBitmap.Set(bits, _singles[i]);
        for (var i = LowerBound(_terms, first); i < _terms.Length && _terms[i] <= last; i++) SelectAt(i, bits);
    }

    private void SelectAt(int term, Span<ulong> bits)
    {
        var start = term == 0 ? 0 : (int)_ends[term - 1];
        var entries = _postings[start..(int)_ends[term]];
        if (entries.Length < BitmapUnits(_entries))
        {
            foreach (var entry in entries) SpanBitmap.Set(bits, entry);
            return;
        }

        var words = MemoryMarshal.Cast<ushort, ulong>(entries);
        for (var i = 0; i < words.Length; i++) bits[i] |= words[i];
    }

    private static int LowerBound(ReadOnlySpan<uint> terms, uint wanted)
    {
        var (low, high) = (0, terms.Length);
        while (low < high)
        {
            var middle = (int)((uint)(low + high) / 2);
            if (terms[middle] < wanted) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
