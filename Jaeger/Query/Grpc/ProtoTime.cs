using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Jaeger.Model;

namespace Jaeger.Query.Grpc;

/// <summary>Reads the times and durations of requests as Jaeger does: exact, and refused where out of their range.</summary>
internal static class ProtoTime
{
    private const long Second = 1_000_000_000;
    private const long FirstSecond = -62_135_596_800;
    private const long EndSecond = 253_402_300_800;

    /// <summary>True for a time that is not given; the first moment of the year 1 counts as that.</summary>
    public static bool IsMissing(Timestamp? time) => time is null or { Seconds: FirstSecond, Nanos: 0 };

    /// <summary>Nanoseconds since 1970; 0 for none.</summary>
    /// <param name="time">The time.</param>
    /// <param name="inUnary">Whether the call streams no answers, which Go complains about in other words.</param>
    /// <exception cref="RpcException">The message is no time.</exception>
    public static long ToUnixNano(Timestamp? time, bool inUnary = false)
    {
        if (time is null) return 0;
        var text = Show("Timestamp", time.Seconds, time.Nanos);
        if (time.Seconds < FirstSecond) throw Malformed($"timestamp: {text} before 0001-01-01", inUnary);
        if (time.Seconds >= EndSecond) throw Malformed($"timestamp: {text} after 10000-01-01", inUnary);
        if (time.Nanos is < 0 or >= (int)Second) throw Malformed($"timestamp: {text}: nanos not in range [0, 1e9)", inUnary);
        return UnixNano.Saturate(((Int128)time.Seconds * Second) + time.Nanos);
    }

    /// <summary>Nanoseconds; 0 for none.</summary>
    /// <exception cref="RpcException">The message is no duration, or one longer than 64 bits hold.</exception>
    public static long ToNano(Duration? duration)
    {
        if (duration is null) return 0;
        var nanoseconds = ((Int128)duration.Seconds * Second) + duration.Nanos;
        var text = Show("Duration", duration.Seconds, duration.Nanos);
        if (Math.Abs((long)duration.Nanos) >= Second || (duration.Seconds != 0 && duration.Nanos != 0 && (duration.Seconds < 0) != (duration.Nanos < 0)))
            throw Malformed($"duration: {text}: seconds and nanos out of range", inUnary: false);
        if (nanoseconds != UnixNano.Saturate(nanoseconds)) throw Malformed($"duration: {text} is out of range for time.Duration", inUnary: false);
        return (long)nanoseconds;
    }

    /// <summary>The same point in time.</summary>
    public static Timestamp ToTimestamp(long unixNano)
    {
        var (seconds, nanos) = Math.DivRem(unixNano, Second);
        return nanos < 0
            ? new Timestamp { Seconds = seconds - 1, Nanos = (int)(nanos + Second) }
            : new Timestamp { Seconds = seconds, Nanos = (int)nanos };
    }

    /// <summary>The same time.</summary>
    public static Duration ToDuration(long nanoseconds) =>
        new() { Seconds = nanoseconds / Second, Nanos = (int)(nanoseconds % Second) };

    private static string Show(string type, long seconds, int nanos) =>
        FormattableString.Invariant($"&types.{type}{{Seconds: {seconds},\nNanos: {nanos},\n}}");

    private static RpcException Malformed(string problem, bool inUnary) => new(new Status(
        StatusCode.Internal, (inUnary ? "grpc: error unmarshalling request: " : "grpc: failed to unmarshal the received message: ") + problem));
}
