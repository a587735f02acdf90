namespace Jaeger.Model;

/// <summary>Times in nanoseconds since 1970, as OTLP stores them (unsigned) and as Go counts with them (signed).</summary>
internal static class UnixNano
{
    /// <summary>The nearest value 64 bits can hold.</summary>
    public static long Saturate(Int128 nanoseconds) => (long)Int128.Clamp(nanoseconds, long.MinValue, long.MaxValue);

    /// <summary>A stored time on the signed scale of queries; times after 2262 count as its end.</summary>
    public static long FromTimestamp(ulong timestamp) => timestamp > long.MaxValue ? long.MaxValue : (long)timestamp;

    /// <summary>A stored time as the original counts with it: times after 2262 turn up before 1970.</summary>
    public static long FromOtlp(ulong timestamp) => unchecked((long)timestamp);

    /// <summary>The time from one point to another, cut off where 64 bits end.</summary>
    public static long Between(long start, long end) => Saturate((Int128)end - start);

    /// <summary>Now, by the given clock.</summary>
    public static long Now(TimeProvider clock) => FromDateTime(clock.GetUtcNow());

    /// <summary>The same point in time.</summary>
    public static long FromDateTime(DateTimeOffset time) => Saturate((Int128)(time - DateTimeOffset.UnixEpoch).Ticks * 100);

    /// <summary>The time moved by a signed number of nanoseconds; it wraps around as in the original.</summary>
    public static ulong Shift(ulong timestamp, long delta) => unchecked(timestamp + (ulong)delta);
}
