using Jaeger.GoFormats;
using Jaeger.Model;

namespace Jaeger.Sanitizers;

/// <summary>Lets spans that end before or when they start end a nanosecond later than that.</summary>
internal static class NegativeDurations
{
    private const long MinDuration = 1;

    /// <summary>Moves the end of the span; false where it is after the start.</summary>
    public static bool Sanitize(TraceSpan span)
    {
        if (UnixNano.FromOtlp(span.Start) < UnixNano.FromOtlp(span.End)) return false;
        var end = (Int128)UnixNano.FromOtlp(span.Start) + MinDuration;
        span.AddWarning("Negative duration detected, sanitizing end timestamp. Original end timestamp: "
            + $"{GoTime.Format(UnixNano.FromOtlp(span.End))}, adjusted to: {GoTime.Format(end)}");
        span.End = UnixNano.Shift(span.Start, MinDuration);
        return true;
    }
}
