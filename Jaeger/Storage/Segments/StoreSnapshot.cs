namespace Jaeger.Storage.Segments;

/// <summary>The segments at one moment. Whoever leases it may read them until the lease is given back.</summary>
internal sealed class StoreSnapshot : IDisposable
{
    private int _leases = 1;

    /// <summary>Holds the segments.</summary>
    public StoreSnapshot(Segment[] segments)
    {
        Segments = segments;
        foreach (var segment in segments) segment.Hold();
    }

    /// <summary>The segments in order of their numbers.</summary>
    public Segment[] Segments { get; }

    /// <summary>One more reader; false where the snapshot is gone already.</summary>
    public bool TryLease()
    {
        for (var leases = Volatile.Read(ref _leases); leases > 0; leases = Volatile.Read(ref _leases))
        {
            if (Interlocked.CompareExchange(ref _leases, leases + 1, leases) == leases) return true;
        }

        return false;
    }

    /// <summary>The segment of that number; null where it is gone.</summary>
    public Segment? Find(int number)
    {
        if (Segments.Length == 0) return null;
        var place = number - Segments[0].Number;
        return place >= 0 && place < Segments.Length ? Segments[place] : null;
    }

    /// <summary>Gives a lease back.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _leases) != 0) return;
        foreach (var segment in Segments) segment.Release();
    }
}
