namespace Jaeger.Storage.Segments.Index;

/// <summary>The parts of an index, in the order in which they are written.</summary>
internal enum IndexSection
{
    /// <summary>Starts: 64 bits a span.</summary>
    Starts,

    /// <summary>Durations: 32-bit floating point a span.</summary>
    Durations,

    /// <summary>The longest duration of every 64 spans: 32-bit floating point.</summary>
    LongestDurations,

    /// <summary>Offsets into the payload: 32 bits a span.</summary>
    Offsets,

    /// <summary>First spans of groups: 32 bits a group.</summary>
    GroupStarts,

    /// <summary>Origins of groups: four times 32 bits a group.</summary>
    GroupOrigins,

    /// <summary>Which of the segment's traces a span belongs to: 16 bits a span.</summary>
    TraceRanks,

    /// <summary>Which of the segment's operations a span has: 16 bits a span.</summary>
    OperationRanks,

    /// <summary>Kinds and statuses: 8 bits a span.</summary>
    Flags,

    /// <summary>Terms that one span has: 32 bits a term.</summary>
    SpanSingleTerms,

    /// <summary>Those spans: 16 bits a term.</summary>
    SpanSingles,

    /// <summary>Terms that several spans have: 32 bits a term.</summary>
    SpanTerms,

    /// <summary>Where the spans of each end among the postings: 32 bits a term.</summary>
    SpanTermEnds,

    /// <summary>The spans of those terms, as lists or as bitmaps: 16 bits each.</summary>
    SpanPostings,

    /// <summary>Terms that one group has.</summary>
    GroupSingleTerms,

    /// <summary>Those groups.</summary>
    GroupSingles,

    /// <summary>Terms that several groups have.</summary>
    GroupTerms,

    /// <summary>Where the groups of each end among the postings.</summary>
    GroupTermEnds,

    /// <summary>The groups of those terms.</summary>
    GroupPostings,

    /// <summary>Identifiers of the segment's traces in order of arrival: 16 bytes a trace. Only in files.</summary>
    TraceIds,

    /// <summary>The segment's operations: kind, then service and name with their lengths. Only in files.</summary>
    Operations,
}
