namespace Jaeger.Model;

/// <summary>Arithmetic on times in nanoseconds since 1970 that never wraps around.</summary>
internal static class UnixNano
{
    /// <summary>The nearest value 64 bits can hold.</summary>
    public static long Saturate(Int128 nanoseconds) => (long)Int128.Clamp(nanoseconds, long.MinValue, long.MaxValue);

    /// <summary>A stored time on the signed scale of queries; times after 2262 count as its end.</summary>
    public static long FromTimestamp(ulong timestamp) => timestamp > long.MaxValue ? long.MaxValue : (long)timestamp;

    /// <summary>Now, by the given clock.</summary>
    public static long Now(TimeProvider clock) => FromDateTime(clock.GetUtcNow());

    /// <summary>The same point in time.</summary>
    public static long FromDateTime(DateTimeOffset time) => Saturate((Int128)(time - DateTimeOffset.UnixEpoch).Ticks * 100);

    /// <summary>The time moved by a signed number of nanoseconds.</summary>
    public static ulong Shift(ulong timestamp, long delta) => (ulong)Int128.Clamp((Int128)timestamp + delta, 0, ulong.MaxValue);
}
