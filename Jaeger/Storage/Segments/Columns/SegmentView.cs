namespace Jaeger.Storage.Segments.Columns;

/// <summary>The columns of a segment at one moment: one value a span, and the groups of spans with one resource and scope.</summary>
internal readonly ref struct SegmentView
{
    /// <summary>The number of spans.</summary>
    public required int Count { get; init; }

    /// <summary>Where each span's field begins in the payload.</summary>
    public required ReadOnlySpan<uint> Offsets { get; init; }

    /// <summary>Starts in nanoseconds since 1970.</summary>
    public required ReadOnlySpan<long> Starts { get; init; }

    /// <summary>Durations in nanoseconds, rounded.</summary>
    public required ReadOnlySpan<float> Durations { get; init; }

    /// <summary>The longest duration of every 64 spans; none while a segment grows.</summary>
    public ReadOnlySpan<float> LongestDurations { get; init; }

    /// <summary>Kinds and statuses, see <see cref="SpanFlags"/>.</summary>
    public required ReadOnlySpan<byte> Flags { get; init; }

    /// <summary>The first span of each group.</summary>
    public required ReadOnlySpan<int> GroupStarts { get; init; }

    /// <summary>What the spans of each group share.</summary>
    public required ReadOnlySpan<GroupOrigin> GroupOrigins { get; init; }

    /// <summary>Which trace each span belongs to.</summary>
    public required TraceColumn Traces { get; init; }

    /// <summary>Which operation each span has.</summary>
    public required OperationColumn Operations { get; init; }

    /// <summary>The earliest start.</summary>
    public required long MinStart { get; init; }

    /// <summary>The latest start.</summary>
    public required long MaxStart { get; init; }

    /// <summary>The group of a span.</summary>
    public int GroupOf(int span)
    {
        var found = GroupStarts.BinarySearch(span);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The first span after a group.</summary>
    public int EndOf(int group) => group + 1 < GroupStarts.Length ? GroupStarts[group + 1] : Count;
}
