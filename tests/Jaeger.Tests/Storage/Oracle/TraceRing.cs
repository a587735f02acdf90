namespace Jaeger.Tests.Storage.Oracle;

/// <summary>The newest traces in order of arrival; a full ring gives up its oldest trace for a new one.</summary>
internal sealed class TraceRing
{
    // Slots come into being a block at a time: a large limit costs memory only once it is used.
    private const int BlockSize = 4096;
    private readonly long _capacity;
    private readonly StoredTrace?[]?[] _blocks;
    private long _arrivals;

    /// <summary>Creates an empty ring of that many slots.</summary>
    public TraceRing(int capacity)
    {
        _capacity = capacity;
        _blocks = new StoredTrace?[]?[(int)(((long)capacity + BlockSize - 1) / BlockSize)];
    }

    /// <summary>Puts a new trace in and returns the one it replaces, if any; calls must not overlap.</summary>
    public StoredTrace? Add(StoredTrace trace)
    {
        var slot = _arrivals % _capacity;
        ref var block = ref _blocks[slot / BlockSize];
        if (block is null) Volatile.Write(ref block, new StoredTrace?[Math.Min(BlockSize, _capacity - (slot / BlockSize * BlockSize))]);
        ref var place = ref block![slot % BlockSize];
        var replaced = place;
        trace.Arrival = _arrivals;
        Volatile.Write(ref place, trace);
        Volatile.Write(ref _arrivals, _arrivals + 1);
        return replaced;
    }

    /// <summary>The traces from the newest to the oldest, as of the call; those replaced meanwhile are left out.</summary>
    public IEnumerable<StoredTrace> NewestFirst()
    {
        var newest = Volatile.Read(ref _arrivals) - 1;
        for (var arrival = newest; arrival >= 0 && arrival > newest - _capacity; arrival--)
        {
            var slot = arrival % _capacity;
            var trace = Volatile.Read(ref Volatile.Read(ref _blocks[slot / BlockSize])![slot % BlockSize]);
            if (trace is not null && trace.Arrival == arrival) yield return trace;
        }
    }
}
