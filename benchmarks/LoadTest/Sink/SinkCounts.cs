namespace TracingAspire.Benchmarks.LoadTest.Sink;

/// <summary>What arrived; written by all connections.</summary>
internal sealed class SinkCounts(double refusedShare)
{
    private long _spans;
    private long _requests;
    private long _refused;
    private long _bytes;

    public long Spans => Interlocked.Read(ref _spans);

    public long Requests => Interlocked.Read(ref _requests);

    public long Refused => Interlocked.Read(ref _refused);

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Counts a whole request, or refuses it; true where it was counted.</summary>
    public bool TryAdd(long spans, long bytes)
    {
        if (refusedShare > 0 && Random.Shared.NextDouble() < refusedShare)
        {
            Interlocked.Increment(ref _refused);
            return false;
        }

        Interlocked.Add(ref _spans, spans);
        Interlocked.Add(ref _bytes, bytes);
        Interlocked.Increment(ref _requests);
        return true;
    }
}
