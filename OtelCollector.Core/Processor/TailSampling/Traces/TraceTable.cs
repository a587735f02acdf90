using OtelCollector.Core.Processor.TailSampling.Config;

namespace OtelCollector.Core.Processor.TailSampling.Traces;

/// <summary>The traces in memory, at most so many: where there is no room the oldest gives way.</summary>
internal sealed class TraceTable(TailSamplingConfig config, TailSamplingMetrics metrics, TimeProvider time)
{
    private readonly Dictionary<TraceKey, PendingTrace> _traces = new(config.ExpectedNewTracesPerSec);

    // Those that give way when room is needed. Where senders wait for room instead, only decided ones do.
    private readonly LinkedList<PendingTrace> _eviction = new();

    public int Count => _traces.Count;

    public PendingTrace GetOrAdd(TraceKey id, out bool isNew)
    {
        isNew = !_traces.TryGetValue(id, out var trace);
        if (!isNew)
            return trace!;
        if (_traces.Count >= config.NumTraces)
            EvictOldest();
        trace = new PendingTrace(id, time.GetUtcNow());
        if (!config.BlockOnOverflow)
            trace.EvictionNode = _eviction.AddLast(trace);
        _traces.Add(id, trace);
        metrics.NewTraces.Add(1);
        return trace;
    }

    /// <summary>Whether the trace is there, or there is room for it without giving up one that is undecided.</summary>
    public bool TryMakeRoom(TraceKey id)
    {
        if (_traces.Count < config.NumTraces || _traces.ContainsKey(id))
            return true;
        EvictOldest();
        return _traces.Count < config.NumTraces;
    }

    public void Remove(PendingTrace trace)
    {
        if (!_traces.Remove(trace.Id))
            return;
        if (trace.EvictionNode is { } node)
            _eviction.Remove(node);
        metrics.RemovalAge.Record((long)(time.GetUtcNow() - trace.Arrival).TotalSeconds);
    }

    /// <summary>Keeps a decided trace for the spans that follow, as long as there is room.</summary>
    public void Decided(PendingTrace trace)
    {
        if (!trace.IsEvicted)
            trace.EvictionNode ??= _eviction.AddLast(trace);
    }

    private void EvictOldest()
    {
        if (_eviction.First is not { } oldest)
            return;
        oldest.Value.IsEvicted = true;
        Remove(oldest.Value);
        oldest.Value.Clear();
    }
}
