using System.Runtime.InteropServices;
using Jaeger.Model;

namespace Jaeger.Storage.Segments.Traces;

/// <summary>What the store knows of a trace apart from its spans.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct TraceRecord
{
    /// <summary>Its identifier.</summary>
    public TraceId Id;

    /// <summary>The earliest start of a span.</summary>
    public long Start;

    /// <summary>The latest end of a span.</summary>
    public long End;

    /// <summary>The number of the first segment with spans of it.</summary>
    public int FirstSegment;

    /// <summary>The number of the last segment with spans of it.</summary>
    public int LastSegment;

    /// <summary>The number of its spans.</summary>
    public int Spans;

    /// <summary>The number of spans its calls between services were counted of.</summary>
    public int CountedSpans;

    /// <summary>Those calls, as the number of a pattern of calls.</summary>
    public int CallPattern;
}
