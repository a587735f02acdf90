namespace TracingAspire.Benchmarks.LoadTest.Generator;

/// <summary>What became of the requests of one connection, or of all.</summary>
internal sealed class LoadResult
{
    public LatencyHistogram Latencies { get; } = new();

    /// <summary>Spans whose request was answered with success.</summary>
    public long AcknowledgedSpans { get; private set; }

    /// <summary>Those of them answered before the end of the duration.</summary>
    public long AcknowledgedInTime { get; private set; }

    /// <summary>Spans whose request was refused.</summary>
    public long RefusedSpans { get; private set; }

    /// <summary>Spans whose request was sent, in part or whole, and never answered.</summary>
    public long UnansweredSpans { get; private set; }

    /// <summary>Refused requests by status.</summary>
    public SortedDictionary<string, long> Refusals { get; } = new(StringComparer.Ordinal);

    /// <summary>What broke connections, with how often.</summary>
    public SortedDictionary<string, long> Errors { get; } = new(StringComparer.Ordinal);

    public void Acknowledge(int spans, TimeSpan latency, bool isInTime)
    {
        AcknowledgedSpans += spans;
        AcknowledgedInTime += isInTime ? spans : 0;
        Latencies.Record(latency);
    }

    public void Refuse(int spans, string status)
    {
        RefusedSpans += spans;
        Refusals[status] = Refusals.GetValueOrDefault(status) + 1;
    }

    public void Abandon(long spans) => UnansweredSpans += spans;

    public void Fail(string error) => Errors[error] = Errors.GetValueOrDefault(error) + 1;

    public void Add(LoadResult other)
    {
        Latencies.Add(other.Latencies);
        AcknowledgedSpans += other.AcknowledgedSpans;
        AcknowledgedInTime += other.AcknowledgedInTime;
        RefusedSpans += other.RefusedSpans;
        UnansweredSpans += other.UnansweredSpans;
        foreach (var (status, count) in other.Refusals)
            Refusals[status] = Refusals.GetValueOrDefault(status) + count;
        foreach (var (error, count) in other.Errors)
            Errors[error] = Errors.GetValueOrDefault(error) + count;
    }
}
