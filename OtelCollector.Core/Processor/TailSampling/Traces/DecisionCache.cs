using OtelCollector.Core.Caching;

namespace OtelCollector.Core.Processor.TailSampling.Traces;

/// <summary>Trace IDs with one decision, those used last; remembers none where its size is 0.</summary>
internal sealed class DecisionCache(int size)
{
    private readonly LruCache<TraceKey, bool>? _ids = size > 0 ? new(size) : null;

    public bool IsActive => _ids is not null;

    public bool Contains(TraceKey id) => _ids is not null && _ids.TryGet(id, out _);

    public void Add(TraceKey id) => _ids?.Set(id, true);
}
