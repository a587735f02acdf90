using System.Runtime.InteropServices;

namespace Jaeger.Storage.Segments.Index;

/// <summary>Lays sorted terms out as the five sections of a postings list, see <see cref="Postings"/>.</summary>
internal readonly ref struct PostingsWriter
{
    private readonly ReadOnlySpan<ulong> _items;
    private readonly int _entries;

    /// <summary>Finds out what the sections need.</summary>
    public PostingsWriter(ReadOnlySpan<ulong> items, int entries)
    {
        _items = items;
        _entries = entries;
        for (var at = 0; at < items.Length;)
        {
            var length = RunAt(items, at);
            at += length;
            if (length == 1)
            {
                Singles++;
                continue;
            }

            Terms++;
            Units += UnitsFor(length);
        }
    }

    /// <summary>Terms that one entry has.</summary>
    public int Singles { get; }

    /// <summary>Terms that several entries have.</summary>
    public int Terms { get; }

    /// <summary>The 16-bit units the entries of those take.</summary>
    public int Units { get; }

    /// <summary>Fills the sections.</summary>
    public void Write(Span<uint> singleTerms, Span<ushort> singles, Span<uint> terms, Span<uint> ends, Span<ushort> postings)
    {
        var (single, term, unit) = (0, 0, 0);
        for (var at = 0; at < _items.Length;)
        {
            var length = RunAt(_items, at);
            var run = _items.Slice(at, length);
            at += length;
            if (length == 1)
            {
                singleTerms[single] = TermSort.TermOf(run[0]);
                singles[single++] = TermSort.EntryOf(run[0]);
                continue;
            }

            var units = UnitsFor(length);
            WriteEntries(run, postings.Slice(unit, units));
            unit += units;
            terms[term] = TermSort.TermOf(run[0]);
            ends[term++] = (uint)unit;
        }
    }

    private static int RunAt(ReadOnlySpan<ulong> items, int at)
    {
        var (term, end) = (TermSort.TermOf(items[at]), at + 1);
        while (end < items.Length && TermSort.TermOf(items[end]) == term) end++;
        return end - at;
    }

    private int UnitsFor(int length) => Math.Min(length, Postings.BitmapUnits(_entries));

    private void WriteEntries(ReadOnlySpan<ulong> run, Span<ushort> target)
    {
        if (target.Length < Postings.BitmapUnits(_entries))
        {
            for (var i = 0; i < run.Length; i++) target[i] = TermSort.EntryOf(run[i]);
            return;
        }

        var bits = MemoryMarshal.AsBytes(target);
        foreach (var item in run)
        {
            var entry = TermSort.EntryOf(item);
            bits[entry / 8] |= (byte)(1 << (entry % 8));
        }
    }
}
