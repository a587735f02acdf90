using System.Runtime.InteropServices;
using Jaeger.Model;

namespace Jaeger.Storage.Segments.Scanning;

/// <summary>What the store has to know of a span; everything else stays in its bytes.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ScannedSpan
{
    /// <summary>The trace it belongs to.</summary>
    public TraceId Trace;

    /// <summary>Start in nanoseconds since 1970.</summary>
    public long Start;

    /// <summary>End in nanoseconds since 1970.</summary>
    public long End;

    /// <summary>Where its field begins in the request.</summary>
    public int Offset;

    /// <summary>The number of its operation in the catalog.</summary>
    public int Operation;

    /// <summary>Where its terms end; they begin where those of the span before end.</summary>
    public int TermsEnd;

    /// <summary>Kind and status, see <see cref="Columns.SpanFlags"/>.</summary>
    public byte Flags;
}
