using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Payload;

namespace Jaeger.Storage.Segments;

/// <summary>
/// Consecutive spans in order of arrival: their bytes, a few columns and an index. Readers see it through a snapshot,
/// which keeps its memory from being used again.
/// </summary>
internal abstract class Segment(int number, long firstArrival)
{
    /// <summary>The most spans of a segment, so that 16 bits tell one from the others.</summary>
    public const int MaxSpans = 1 << 16;

    private int _snapshots;

    /// <summary>The segment's number; the next one's is one more.</summary>
    public int Number { get; } = number;

    /// <summary>The arrival number the first trace had that arrived after the segment was begun.</summary>
    public long FirstArrival { get; } = firstArrival;

    /// <summary>The bytes of the requests.</summary>
    public abstract SpanPayload Payload { get; }

    /// <summary>The bytes the segment takes in memory.</summary>
    public abstract long MemorySize { get; }

    /// <summary>The columns as they are now; they stay valid and unchanged while the snapshot is leased.</summary>
    public abstract SegmentView View();

    /// <summary>Adds the spans that have a term or whose resource or scope has it.</summary>
    public abstract void SelectTerm(in SegmentView view, uint term, Span<ulong> bits);

    /// <summary>Adds the spans that have a term of a key (see <see cref="Scanning.AttributeTerm.FirstOf"/>), likewise.</summary>
    public abstract void SelectKey(in SegmentView view, uint firstTerm, Span<ulong> bits);

    /// <summary>Says that one more snapshot shows the segment.</summary>
    public void Hold() => Interlocked.Increment(ref _snapshots);

    /// <summary>Says that a snapshot is gone; with the last of them the memory is given back.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _snapshots) == 0) Free();
    }

    /// <summary>Gives the memory back.</summary>
    protected abstract void Free();
}
