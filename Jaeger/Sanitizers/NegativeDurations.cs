using Jaeger.GoFormats;
using Jaeger.Model;

namespace Jaeger.Sanitizers;

/// <summary>Lets spans that end before or when they start end a nanosecond later than that.</summary>
internal static class NegativeDurations
{
    private const long MinDuration = 1;

    /// <summary>Whether a span with these times would be changed; one that was changed before would not, even where its end wrapped around.</summary>
    public static bool Concern(ulong start, ulong end) =>
        UnixNano.FromOtlp(start) >= UnixNano.FromOtlp(end) && end != UnixNano.Shift(start, MinDuration);

    /// <summary>Moves the end of the span; false where it is after the start.</summary>
    public static bool Sanitize(TraceSpan span)
    {
        if (!Concern(span.Start, span.End)) return false;
        var end = (Int128)UnixNano.FromOtlp(span.Start) + MinDuration;
        span.AddWarning("Negative duration detected, sanitizing end timestamp. Original end timestamp: "
            + $"{GoTime.Format(UnixNano.FromOtlp(span.End))}, adjusted to: {GoTime.Format(end)}");
        span.End = UnixNano.Shift(span.Start, MinDuration);
        return true;
    }
}
