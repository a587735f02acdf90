using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Processor.TailSampling.Traces;

/// <summary>Where a span stands in its resource's bytes, with its tag, and what decides where it goes.</summary>
internal readonly record struct SpanPlace(TraceKey TraceId, int Scope, int Offset, int Length, bool IsRoot)
{
    public static SpanPlace Read(ReadOnlySpan<byte> span, int scope, int offset, int length)
    {
        var id = default(TraceKey);
        var isRoot = true;
        var cursor = new WireCursor(span);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.SpanTraceId)
                id = TraceKey.Read(cursor.Bytes);
            else if (cursor.Field == WireTraces.SpanParentSpanId)
                isRoot = cursor.Bytes.IndexOfAnyExcept((byte)0) < 0;
        }

        return new SpanPlace(id, scope, offset, length, isRoot);
    }
}
