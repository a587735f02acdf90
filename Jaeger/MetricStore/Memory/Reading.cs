using OpenTelemetry.Proto.Metrics.V1;

namespace Jaeger.MetricStore.Memory;

/// <summary>A value as it arrives: calls, or calls by duration.</summary>
/// <param name="Start">When counting began, nanoseconds since 1970.</param>
/// <param name="Time">When it had come to that.</param>
/// <param name="Counts">The calls; by duration there is one more than <paramref name="Bounds"/>.</param>
/// <param name="Bounds">Upper bounds of the durations in milliseconds; empty where durations are not known.</param>
/// <param name="IsDelta">Whether it is what came since the one before; else the sum since <paramref name="Start"/>.</param>
internal readonly record struct Reading(long Start, long Time, double[] Counts, double[] Bounds, bool IsDelta)
{
    /// <summary>Of a counter.</summary>
    public static Reading Of(NumberDataPoint point, bool isDelta)
    {
        var value = point.ValueCase == NumberDataPoint.ValueOneofCase.AsDouble ? point.AsDouble : point.AsInt;
        return new((long)point.StartTimeUnixNano, (long)point.TimeUnixNano, [value], [], isDelta);
    }

    /// <summary>Of a histogram whose bounds are in the given unit, <c>s</c> or else milliseconds.</summary>
    public static Reading Of(HistogramDataPoint point, string unit, bool isDelta) => new(
        (long)point.StartTimeUnixNano,
        (long)point.TimeUnixNano,
        [.. point.BucketCounts.Select(c => (double)c)],
        [.. point.ExplicitBounds.Select(b => unit == "s" ? b * 1000 : b)],
        isDelta);
}
