using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Payload;
using Jaeger.Storage.Segments.Scanning;

namespace Jaeger.Storage.Segments.Head;

/// <summary>The segment that is written to: the index is a log of terms that a search looks through.</summary>
internal sealed class HeadSegment : Segment
{
    private readonly OperationCatalog _catalog;
    private readonly AppendablePayload _payload;
    private readonly GrowingColumn<uint> _offsets = new();
    private readonly GrowingColumn<long> _starts = new();
    private readonly GrowingColumn<float> _durations = new();
    private readonly GrowingColumn<byte> _flags = new();
    private readonly GrowingColumn<int> _operations = new();
    private readonly GrowingColumn<int> _traces = new();
    private readonly GrowingColumn<int> _groupStarts = new();
    private readonly GrowingColumn<GroupOrigin> _groupOrigins = new();
    private long _minStart = long.MaxValue;
    private long _maxStart = long.MinValue;
    private int _groups;
    private int _count;

    /// <summary>Begins an empty segment.</summary>
    public HeadSegment(int number, long firstArrival, OperationCatalog catalog, AppendablePayload payload)
        : base(number, firstArrival)
    {
        _catalog = catalog;
        _payload = payload;
        _payload.Hold();
    }

    /// <summary>The latest end of a span.</summary>
    public long MaxEnd { get; private set; } = long.MinValue;

    /// <summary>The bytes of the requests, to be appended to.</summary>
    public AppendablePayload AppendablePayload => _payload;

    /// <summary>The number of spans that can be read.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <inheritdoc/>
    public override SpanPayload Payload => _payload;

    /// <summary>The operation numbers, one a span.</summary>
    public ReadOnlySpan<int> Operations => _operations.Read(Count);

    /// <summary>The traces' arrival numbers less the first one, one a span.</summary>
    public ReadOnlySpan<int> Traces => _traces.Read(Count);

    /// <summary>The terms of the spans.</summary>
    public TermLog SpanTerms { get; } = new();

    /// <summary>The terms of the groups.</summary>
    public TermLog GroupTerms { get; } = new();

    /// <summary>The number of all those terms; for the writer.</summary>
    public int TermCount => SpanTerms.Count + GroupTerms.Count;

    /// <inheritdoc/>
    public override long MemorySize =>
        _payload.MemorySize + _offsets.MemorySize + _starts.MemorySize + _durations.MemorySize + _flags.MemorySize + _operations.MemorySize
        + _traces.MemorySize + _groupStarts.MemorySize + _groupOrigins.MemorySize + SpanTerms.MemorySize + GroupTerms.MemorySize;

    /// <summary>Appends the bytes of a request and the groups found in it; returns where the bytes begin. Calls must not overlap.</summary>
    public uint Append(ReadOnlySpan<byte> request, RequestScan scan)
    {
        var start = _payload.Append(request);
        var firstTerm = 0;
        foreach (ref readonly var group in scan.Groups)
        {
            _groupStarts.Add(_count + group.FirstSpan);
            _groupOrigins.Add(group.Origin.MovedBy(start));
            GroupTerms.Add(scan.GroupTerms[firstTerm..group.TermsEnd]);
            firstTerm = group.TermsEnd;
        }

        return start;
    }

    /// <summary>Appends a span of the request; it is seen once the request is published.</summary>
    public void Append(ref readonly ScannedSpan span, uint requestStart, long arrival, ReadOnlySpan<uint> terms)
    {
        _offsets.Add(requestStart + (uint)span.Offset);
        _starts.Add(span.Start);
        _durations.Add(span.End - span.Start);
        _flags.Add(span.Flags);
        _operations.Add(span.Operation);
        _traces.Add((int)(arrival - FirstArrival));
        SpanTerms.Add(terms);
        _minStart = Math.Min(_minStart, span.Start);
        _maxStart = Math.Max(_maxStart, span.Start);
        MaxEnd = Math.Max(MaxEnd, span.End);
    }

    /// <summary>Lets readers see what was appended.</summary>
    public void Publish()
    {
        Volatile.Write(ref _groups, _groupStarts.Count);
        Volatile.Write(ref _count, _offsets.Count);
    }

    /// <inheritdoc/>
    public override SegmentView View()
    {
        // The count is published last, so it has to be read first. A group published after it begins at or after it.
        var count = Count;
        var groups = Volatile.Read(ref _groups);
        var groupStarts = _groupStarts.Read(groups);
        while (groups > 0 && groupStarts[groups - 1] >= count) groups--;
        return new SegmentView
        {
            Count = count,
            Offsets = _offsets.Read(count),
            Starts = _starts.Read(count),
            Durations = _durations.Read(count),
            Flags = _flags.Read(count),
            Traces = new TraceColumn(_traces.Read(count), FirstArrival),
            Operations = new OperationColumn(_operations.Read(count), _catalog),
            GroupStarts = groupStarts[..groups],
            GroupOrigins = _groupOrigins.Read(groups),
            MinStart = Volatile.Read(ref _minStart),
            MaxStart = Volatile.Read(ref _maxStart),
        };
    }

    /// <inheritdoc/>
    public override void SelectTerm(in SegmentView view, uint term, Span<ulong> bits) => Select(view, term, term, bits);

    /// <inheritdoc/>
    public override void SelectKey(in SegmentView view, uint firstTerm, Span<ulong> bits) =>
        Select(view, firstTerm, firstTerm + ((1u << AttributeTerm.ValueBits) - 1), bits);

    /// <inheritdoc/>
    protected override void Free()
    {
        _payload.Release();
        FreeColumns();
    }

    private void FreeColumns()
    {
        _offsets.Free();
        _starts.Free();
        _durations.Free();
        _flags.Free();
        _operations.Free();
        _traces.Free();
        _groupStarts.Free();
        _groupOrigins.Free();
        SpanTerms.Free();
        GroupTerms.Free();
    }

    private void Select(in SegmentView view, uint first, uint last, Span<ulong> bits)
    {
        SpanTerms.Select(first, last, view.Count, bits);
        Span<ulong> groups = stackalloc ulong[SpanBitmap.WordsFor(MaxSpans)];
        groups = groups[..SpanBitmap.WordsFor(view.GroupStarts.Length)];
        groups.Clear();
        GroupTerms.Select(first, last, view.GroupStarts.Length, groups);
        GroupSelection.Expand(view, groups, bits);
    }
}
