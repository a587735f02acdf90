using System.Numerics;

namespace Jaeger.MetricStore.Spans;

/// <summary>Sorts durations in nanoseconds into buckets of which each is at most 1/64 wider than its lower bound.</summary>
internal static class DurationBuckets
{
    private const int Digits = 6;
    private const int Fractions = 1 << Digits;

    /// <summary>How many buckets there are.</summary>
    public const int Count = (63 - Digits + 1) * Fractions;

    /// <summary>The bucket of a duration; what is negative counts as nothing.</summary>
    public static int Of(long duration)
    {
        if (duration < Fractions) return (int)Math.Max(duration, 0);
        var exponent = BitOperations.Log2((ulong)duration);
        return ((exponent - Digits) << Digits) + (int)(duration >> (exponent - Digits));
    }
}
