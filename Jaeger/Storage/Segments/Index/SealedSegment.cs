using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Payload;
using Jaeger.Storage.Segments.Scanning;

namespace Jaeger.Storage.Segments.Index;

/// <summary>A segment that is complete and indexed.</summary>
internal sealed class SealedSegment : Segment
{
    private readonly SpanPayload _payload;
    private readonly long[] _arrivals;
    private readonly OperationEntry[] _operations;

    /// <summary>Puts the parts together.</summary>
    public SealedSegment(int number, long firstArrival, SpanPayload payload, IndexBlob index, long[] arrivals, OperationEntry[] operations)
        : base(number, firstArrival)
    {
        payload.Hold();
        (_payload, Index, _arrivals, _operations) = (payload, index, arrivals, operations);
    }

    /// <inheritdoc/>
    public override SpanPayload Payload => _payload;

    /// <summary>Its columns and postings.</summary>
    public IndexBlob Index { get; }

    /// <summary>The arrival numbers of its traces, ascending.</summary>
    public ReadOnlySpan<long> Arrivals => _arrivals;

    /// <inheritdoc/>
    public override long MemorySize => _payload.MemorySize + Index.Memory.Length + (_arrivals.Length * sizeof(long)) + (_operations.Length * nint.Size);

    /// <inheritdoc/>
    public override SegmentView View() => new()
    {
        Count = Index.SpanCount,
        Offsets = Index.Section<uint>(IndexSection.Offsets),
        Starts = Index.Section<long>(IndexSection.Starts),
        Durations = Index.Section<float>(IndexSection.Durations),
        LongestDurations = Index.Section<float>(IndexSection.LongestDurations),
        Flags = Index.Section<byte>(IndexSection.Flags),
        Traces = new TraceColumn(Index.Section<ushort>(IndexSection.TraceRanks), _arrivals),
        Operations = new OperationColumn(Index.Section<ushort>(IndexSection.OperationRanks), _operations),
        GroupStarts = Index.Section<int>(IndexSection.GroupStarts),
        GroupOrigins = Index.Section<GroupOrigin>(IndexSection.GroupOrigins),
        MinStart = Index.MinStart,
        MaxStart = Index.MaxStart,
    };

    /// <inheritdoc/>
    public override void SelectTerm(in SegmentView view, uint term, Span<ulong> bits) => Select(view, term, term, bits);

    /// <inheritdoc/>
    public override void SelectKey(in SegmentView view, uint firstTerm, Span<ulong> bits) =>
        Select(view, firstTerm, firstTerm + ((1u << AttributeTerm.ValueBits) - 1), bits);

    /// <inheritdoc/>
    protected override void Free() => _payload.Release();

    private void Select(in SegmentView view, uint first, uint last, Span<ulong> bits)
    {
        new Postings(Index, IndexSection.SpanSingleTerms, view.Count).Select(first, last, bits);
        Span<ulong> groups = stackalloc ulong[SpanBitmap.WordsFor(MaxSpans)];
        groups = groups[..SpanBitmap.WordsFor(view.GroupStarts.Length)];
        groups.Clear();
        new Postings(Index, IndexSection.GroupSingleTerms, view.GroupStarts.Length).Select(first, last, groups);
        GroupSelection.Expand(view, groups, bits);
    }
}
