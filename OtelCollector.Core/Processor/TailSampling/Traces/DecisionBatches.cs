namespace OtelCollector.Core.Processor.TailSampling.Traces;

/// <summary>
/// Traces by the tick at which they are decided: new ones join the batch under construction, which comes up after as
/// many ticks as there are batches.
/// </summary>
internal sealed class DecisionBatches
{
    private readonly List<PendingTrace>[] _batches;
    private readonly int _expected;
    private List<PendingTrace> _current;
    private ulong _next;

    public DecisionBatches(int count, int expected)
    {
        _expected = expected;
        _batches = new List<PendingTrace>[count];
        for (var i = 0; i < count; i++)
            _batches[i] = [];
        _current = new(expected);
    }

    /// <summary>Batches that come up before the one under construction.</summary>
    public int Count => _batches.Length;

    public void Add(PendingTrace trace)
    {
        trace.BatchId = _next + (ulong)_batches.Length;
        _current.Add(trace);
    }

    /// <summary>Has the trace decided earlier, after that many further ticks; never later.</summary>
    public void Advance(PendingTrace trace, int ticks)
    {
        var proposed = _next + (ulong)ticks;
        if (proposed >= trace.BatchId)
            return;
        trace.BatchId = proposed;
        _batches[proposed % (ulong)_batches.Length].Add(trace);
    }

    /// <summary>The traces whose time has come; those decided earlier are left out.</summary>
    public IEnumerable<PendingTrace> Take()
    {
        var id = _next++;
        ref var place = ref _batches[id % (ulong)_batches.Length];
        var due = place;
        place = _current;
        _current = new(Math.Max(_expected, due.Count));
        return due.Where(trace => trace.BatchId == id);
    }
}
