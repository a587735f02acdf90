using TracingAspire.Benchmarks.LoadTest.Generator;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>What became of the requests of one connection, or of all.</summary>
internal sealed class TaskAnswers
{
    public LatencyHistogram Latencies { get; } = new();

    /// <summary>Requests that were answered as wanted.</summary>
    public long Good { get; private set; }

    /// <summary>Requests of any outcome, each of which leads to spans.</summary>
    public long Sent { get; private set; }

    /// <summary>Other answers, and requests without one, with how often.</summary>
    public SortedDictionary<string, long> Failures { get; } = new(StringComparer.Ordinal);

    public void Add(string? failure, TimeSpan latency)
    {
        Sent++;
        Latencies.Record(latency);
        if (failure is null)
            Good++;
        else
            Failures[failure] = Failures.GetValueOrDefault(failure) + 1;
    }

    public void Add(TaskAnswers other)
    {
        Latencies.Add(other.Latencies);
        Sent += other.Sent;
        Good += other.Good;
        foreach (var (failure, count) in other.Failures)
            Failures[failure] = Failures.GetValueOrDefault(failure) + count;
    }
}
