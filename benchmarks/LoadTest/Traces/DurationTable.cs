namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>Durations in nanoseconds: log-normal around 20 ms, one in a thousand above 2 s, one in eight thousand above 30 s.</summary>
internal sealed class DurationTable
{
    private const int Size = 8192;
    private const double Median = 20e6;
    private const double Sigma = 0.8;
    private const int SlowEvery = 1024;
    private const double MostUsual = 1.5e9;

    private readonly long[] _durations = new long[Size];

    public DurationTable(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Size; i++)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            _durations[i] = (long)Math.Min(Median * Math.Exp(Sigma * normal), MostUsual);
            if (i % SlowEvery == 0)
                _durations[i] = (long)(2e9 + (3e9 * random.NextDouble()));
        }

        _durations[0] = 35_000_000_000;
    }

    /// <summary>More than all but one in a thousand.</summary>
    public static TimeSpan Slow { get; } = TimeSpan.FromSeconds(2);

    /// <summary>More than all but one in eight thousand.</summary>
    public static TimeSpan VerySlow { get; } = TimeSpan.FromSeconds(30);

    public long this[ulong number] => _durations[number % Size];
}
