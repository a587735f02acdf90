namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>Everything that differs from trace to trace, from its number alone: what was sent can be asked for.</summary>
internal sealed class TraceFacts
{
    /// <summary>Traces of more than ten spans have numbers from here on.</summary>
    public const long Large = 1L << 40;

    private const ulong Users = 100_000;
    private const long Hour = 3_600_000_000_000;

    private readonly ulong _seed;
    private readonly long _spacing;
    private readonly DurationTable _durations;

    /// <summary>Creates them; nothing is stored for a trace.</summary>
    /// <param name="seed">Same seed, same traces.</param>
    /// <param name="traces">How many start within the first hour.</param>
    /// <param name="begin">When the first starts.</param>
    public TraceFacts(ulong seed, long traces, DateTimeOffset begin)
    {
        _seed = Mix(seed);
        _spacing = Hour / traces;
        _durations = new DurationTable((int)seed);
        Traces = traces;
        Begin = (begin - DateTimeOffset.UnixEpoch).Ticks * 100;
    }

    /// <summary>How many start within the first hour.</summary>
    public long Traces { get; }

    /// <summary>Nanoseconds since 1970 at which the first starts.</summary>
    public long Begin { get; }

    /// <summary>Before the first of the large traces.</summary>
    public long BeginOfLarge => Begin - Hour;

    /// <summary>The end of the hour, with the time that the last traces take.</summary>
    public long End => Begin + Hour + (Hour / 6);

    public ulong TraceIdHigh(long trace) => Mix(_seed + (ulong)trace);

    public ulong TraceIdLow(long trace) => Mix(_seed - (ulong)trace - 1);

    public string TraceId(long trace) => $"{TraceIdHigh(trace):x16}{TraceIdLow(trace):x16}";

    public ulong SpanId(TracePart part, int span) =>
        Mix(_seed ^ ((ulong)part.Trace << 21) ^ ((ulong)part.Part << 4) ^ (ulong)span ^ 0x5A5A_0000_0000_0000);

    /// <summary>Nanoseconds since 1970; those of large traces lie before the hour, so that searches in it do not find them.</summary>
    public long Start(long trace) => trace < Large ? Begin + (trace * _spacing) : Begin - (Hour / 2) + ((trace - Large) * (Hour / 1_000_000));

    /// <summary>Nanoseconds that the first span takes.</summary>
    public long Duration(TracePart part) => _durations[Mix(_seed + (ulong)part.Trace + ((ulong)part.Part << 32)) >> 20];

    public string User(long trace) => $"u-{UserNumber(trace):00000}";

    public string Order(long trace) => $"o-{OrderNumber(trace):x10}";

    public uint UserNumber(long trace) => (uint)(TraceIdLow(trace) % Users);

    public ulong OrderNumber(long trace) => TraceIdHigh(trace) >> 24;

    /// <summary>SplitMix64.</summary>
    private static ulong Mix(ulong value)
    {
        var z = value + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
