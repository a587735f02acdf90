namespace TracingAspire.Benchmarks.LoadTest.Payload;

/// <summary>A serialized request, with the places of its IDs so that every copy gets fresh ones.</summary>
internal sealed class RequestTemplate
{
    /// <summary>Stands where a trace ID goes.</summary>
    public static ReadOnlySpan<byte> TraceIdMark => "TRACE-ID-MARK--!"u8;

    /// <summary>Stands where a span's own ID goes.</summary>
    public static ReadOnlySpan<byte> SpanIdMark => "SPANMRK!"u8;

    /// <summary>Stands where the parent's ID goes.</summary>
    public static ReadOnlySpan<byte> ParentIdMark => "PARNTMK!"u8;

    private readonly byte[] _bytes;
    private readonly int[] _traceIds;
    private readonly int[] _spanIds;
    private readonly int[] _parentIds;
    private readonly int _spansPerTrace;

    private RequestTemplate(byte[] bytes, int[] traceIds, int[] spanIds, int[] parentIds, int spansPerTrace)
    {
        _bytes = bytes;
        _traceIds = traceIds;
        _spanIds = spanIds;
        _parentIds = parentIds;
        _spansPerTrace = spansPerTrace;
    }

    public int Length => _bytes.Length;

    /// <summary>A request whose IDs are marks.</summary>
    public static RequestTemplate WithMarks(byte[] bytes, int spansPerTrace) => new(
        bytes, Find(bytes, TraceIdMark), Find(bytes, SpanIdMark), Find(bytes, ParentIdMark), spansPerTrace);

    /// <summary>A request that is sent as it is.</summary>
    public static RequestTemplate Fixed(byte[] bytes) => new(bytes, [], [], [], 1);

    public void CopyTo(Span<byte> target, ref IdSource ids)
    {
        _bytes.CopyTo(target);
        var parent = 0;
        for (var i = 0; i < _traceIds.Length; i++)
        {
            ids.WriteSpanId(target[_spanIds[i]..]);
            var root = i - (i % _spansPerTrace);
            if (root == i)
            {
                ids.WriteTraceId(target[_traceIds[i]..]);
                continue;
            }

            target.Slice(_traceIds[root], TraceIdMark.Length).CopyTo(target[_traceIds[i]..]);
            target.Slice(_spanIds[root], SpanIdMark.Length).CopyTo(target[_parentIds[parent++]..]);
        }
    }

    private static int[] Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark)
    {
        var places = new List<int>();
        for (var start = 0; bytes[start..].IndexOf(mark) is var at and >= 0; start += at + mark.Length)
            places.Add(start + at);
        return [.. places];
    }
}
