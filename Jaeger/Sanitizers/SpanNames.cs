using Jaeger.Model;

namespace Jaeger.Sanitizers;

/// <summary>Names spans that arrive without a name.</summary>
internal static class SpanNames
{
    private static readonly ReadOnlyMemory<byte> Empty = "empty-span-name"u8.ToArray();

    /// <summary>Gives the span a name where it has none; false where it has one.</summary>
    public static bool Sanitize(TraceSpan span)
    {
        if (!span.Utf8Name.IsEmpty) return false;
        span.Utf8Name = Empty;
        return true;
    }
}
