namespace Jaeger.Storage.Segments;

/// <summary>How much a store may hold; the oldest arrival goes first.</summary>
/// <param name="MaxTraces">The most traces.</param>
/// <param name="MaxMemory">The most bytes of memory; a segment is the least that goes.</param>
internal sealed record StoreLimits(int MaxTraces, long MaxMemory)
{
    /// <summary>The terms of spans and groups after which a segment is complete: sorting them takes 16 bytes each.</summary>
    public const int SegmentTerms = 1 << 23;

    private const long LargestPayload = 32 << 20;
    private const long SmallestPayload = 256 << 10;
    private const int SegmentsInMemory = 16;

    /// <summary>The names of services and operations that are kept.</summary>
    public int MaxNames { get; init; } = 250_000;

    /// <summary>The spans after which a segment is complete.</summary>
    public int SegmentSpans { get; init; } = Segment.MaxSpans;

    /// <summary>The bytes of requests after which a segment is complete.</summary>
    public long SegmentPayload { get; init; } = Math.Clamp(MaxMemory / SegmentsInMemory, SmallestPayload, LargestPayload);
}
