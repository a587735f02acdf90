namespace Jaeger.Storage.Segments.Head;

/// <summary>The terms of one entry (span or group) after the other, as they were written.</summary>
internal sealed class TermLog
{
    private readonly GrowingColumn<uint> _terms = new();
    private readonly GrowingColumn<int> _ends = new();

    /// <summary>The bytes it takes.</summary>
    public long MemorySize => _terms.MemorySize + _ends.MemorySize;

    /// <summary>The number of terms; for the writer.</summary>
    public int Count => _terms.Count;

    /// <summary>Appends the terms of the next entry; calls must not overlap.</summary>
    public void Add(ReadOnlySpan<uint> terms)
    {
        _terms.Add(terms);
        _ends.Add(_terms.Count);
    }

    /// <summary>Where the terms of each of the first entries end.</summary>
    public ReadOnlySpan<int> Ends(int entries) => _ends.Read(entries);

    /// <summary>The terms of the first entries.</summary>
    public ReadOnlySpan<uint> Terms(int entries) => entries == 0 ? [] : _terms.Read(_ends.Read(entries)[^1]);

    /// <summary>Adds the first entries that have a term between two, both included.</summary>
    public void Select(uint first, uint last, int entries, Span<ulong> bits)
    {
        var terms = Terms(entries);
        var ends = Ends(entries);
        for (var at = 0; at < terms.Length;)
        {
            var next = terms[at..].IndexOfAnyInRange(first, last);
            if (next < 0) return;
            at += next;
            var entry = EntryOf(ends, at);
            Columns.SpanBitmap.Set(bits, entry);
            at = ends[entry];
        }
    }

    /// <summary>Gives the memory back; nobody reads any more.</summary>
    public void Free()
    {
        _terms.Free();
        _ends.Free();
    }

    private static int EntryOf(ReadOnlySpan<int> ends, int term)
    {
        var found = ends.BinarySearch(term);
        if (found < 0) return ~found;

        // Entries without terms end where the one before them ends.
        while (ends[found] <= term) found++;
        return found;
    }
}
