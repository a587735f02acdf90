namespace OtelCollector.Core.Pdata.Wire;

/// <summary>Field numbers of the messages of a trace request.</summary>
internal static class WireTraces
{
    public const uint RequestResourceSpans = 1;
    public const uint ResourceSpansResource = 1;
    public const uint ResourceSpansScopeSpans = 2;
    public const uint ResourceAttributes = 1;
    public const uint ScopeSpansScope = 1;
    public const uint ScopeSpansSpans = 2;
    public const uint ScopeName = 1;
    public const uint ScopeVersion = 2;
    public const uint SpanTraceId = 1;
    public const uint SpanSpanId = 2;
    public const uint SpanTraceState = 3;
    public const uint SpanParentSpanId = 4;
    public const uint SpanName = 5;
    public const uint SpanKind = 6;
    public const uint SpanStart = 7;
    public const uint SpanEnd = 8;
    public const uint SpanAttributes = 9;
    public const uint SpanEvents = 11;
    public const uint SpanStatus = 15;
    public const uint SpanFlags = 16;
    public const uint StatusCode = 3;
    public const uint EventAttributes = 3;
    public const uint KeyValueKey = 1;
    public const uint KeyValueValue = 2;
    public const uint ValueText = 1;
    public const uint ValueBoolean = 2;
    public const uint ValueInteger = 3;

    /// <summary>The bytes of a message's field; empty where it is absent.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> message, uint field)
    {
        var found = default(ReadOnlySpan<byte>);
        var cursor = new WireCursor(message);
        while (cursor.Next())
        {
            if (cursor.Field == field)
                found = cursor.Bytes;
        }

        return found;
    }
}
