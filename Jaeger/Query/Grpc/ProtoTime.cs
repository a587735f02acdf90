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
    /// <exception cref="RpcException">The message is no time.</exception>
    public static long ToUnixNano(Timestamp? time)
    {
        if (time is null) return 0;
        if (time.Seconds < FirstSecond) throw Malformed($"timestamp: {Show(time.Seconds, time.Nanos)} before 0001-01-01");
        if (time.Seconds >= EndSecond) throw Malformed($"timestamp: {Show(time.Seconds, time.Nanos)} after 10000-01-01");
        if (time.Nanos is < 0 or >= (int)Second)
            throw Malformed($"timestamp: {Show(time.Seconds, time.Nanos)}: nanos not in range [0, 1e9)");
        return UnixNano.Saturate(((Int128)time.Seconds * Second) + time.Nanos);
    }

    /// <summary>Nanoseconds; 0 for none.</summary>
    /// <exception cref="RpcException">The message is no duration, or one longer than 64 bits hold.</exception>
    public static long ToNano(Duration? duration)
    {
        if (duration is null) return 0;
        var nanoseconds = ((Int128)duration.Seconds * Second) + duration.Nanos;
        if (Math.Abs((long)duration.Nanos) >= Second || (duration.Seconds != 0 && duration.Nanos != 0 && (duration.Seconds < 0) != (duration.Nanos < 0)))
            throw Malformed($"duration: {Show(duration.Seconds, duration.Nanos)}: seconds and nanos out of range");
        if (nanoseconds != UnixNano.Saturate(nanoseconds))
            throw Malformed($"duration: {Show(duration.Seconds, duration.Nanos)} is out of range for time.Duration");
        return (long)nanoseconds;
    }

    private static string Show(long seconds, int nanos) => FormattableString.Invariant($"seconds:{seconds} nanos:{nanos}");

    private static RpcException Malformed(string problem) =>
        new(new Status(StatusCode.Internal, $"grpc: error unmarshalling request: {problem}"));
}
