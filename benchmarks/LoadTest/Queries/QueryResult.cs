using TracingAspire.Benchmarks.LoadTest.Generator;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>What the questions of one kind came to.</summary>
internal sealed class QueryResult(QueryKind kind)
{
    public QueryKind Kind => kind;

    public LatencyHistogram Latencies { get; } = new();

    public int Count { get; private set; }

    /// <summary>Questions that found nothing.</summary>
    public int Empty { get; private set; }

    private long _hits;
    private long _bytes;

    /// <summary>Why the kind was given up, e.g. its HTTP status; null where it was not.</summary>
    public string? Refusal { get; set; }

    /// <summary>Things found, on average.</summary>
    public double Hits => (double)_hits / Math.Max(1, Count);

    /// <summary>Bytes of an answer, on average.</summary>
    public double Bytes => (double)_bytes / Math.Max(1, Count);

    public void Record(TimeSpan latency, int hits, int bytes)
    {
        Latencies.Record(latency);
        Count++;
        Empty += hits == 0 ? 1 : 0;
        _hits += hits;
        _bytes += bytes;
    }
}
