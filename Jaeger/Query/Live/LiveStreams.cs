namespace Jaeger.Query.Live;

/// <summary>The live streams that are open: no more than a server can feed at once, and none beyond its stop.</summary>
internal sealed class LiveStreams : IDisposable
{
    /// <summary>The most streams at a time.</summary>
    public const int Most = 16;

    private readonly CancellationTokenSource _stopping = new();
    private int _open;

    private LiveStreams()
    {
    }

    /// <summary>Cancelled when the server stops.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>How many are open.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>None open yet; belongs to the server that is stopped with it.</summary>
    public static LiveStreams Begin() => new();

    /// <summary>Takes a place, given back by disposing; null where all are taken.</summary>
    public IDisposable? TryOpen()
    {
        if (Interlocked.Increment(ref _open) <= Most) return new Place(this);
        Interlocked.Decrement(ref _open);
        return null;
    }

    /// <summary>Ends all streams.</summary>
    public void Stop() => _stopping.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private sealed class Place(LiveStreams streams) : IDisposable
    {
        private int _isGivenBack;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGivenBack, 1) == 0) Interlocked.Decrement(ref streams._open);
        }
    }
}
