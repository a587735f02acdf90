using System.Collections.Concurrent;
using Jaeger.Storage.Segments;
using Microsoft.Extensions.Logging;

namespace Jaeger.Storage.Memory;

/// <summary>Keeps each tenant's newest traces in memory.</summary>
/// <param name="limits">The traces of each tenant, and the memory of all tenants together.</param>
/// <param name="logger">Where trouble is told of.</param>
internal sealed class MemoryBackend(StoreLimits limits, ILogger? logger = null) : ITraceBackend, ITenantStorages, IStorageStatistics
{
    private readonly ConcurrentDictionary<string, SegmentStore> _tenants = new(StringComparer.Ordinal);
    private readonly SegmentStore _nothing = new(new MemoryHome(), limits);
    private readonly Lock _changing = new();
    private readonly Lock _evicting = new();
    private bool _isClosed;

    /// <inheritdoc/>
    public StorageStatistics Statistics =>
        _tenants.Values.Select(SegmentStatistics.Of).Aggregate(default(StorageStatistics), (sum, one) => sum + one);

    /// <inheritdoc/>
    public ValueTask StartAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ITraceStorage For(string tenant) =>
        _tenants.TryGetValue(tenant, out var store) ? new StoredTraces(store) : new NewTenantStorage(this, tenant);

    /// <inheritdoc/>
    public ITraceReader ReaderOf(string tenant) => new StoredTraces(_tenants.GetValueOrDefault(tenant, _nothing));

    /// <inheritdoc/>
    public ValueTask<ITraceWriter> WriterOfAsync(string tenant, CancellationToken cancellationToken)
    {
        lock (_changing)
        {
            if (_tenants.TryGetValue(tenant, out var store)) return new(new StoredTraces(store));
            if (_isClosed) throw new TraceStorageException("cannot store spans: the storage is closed") { IsTemporary = true };
            if (_tenants.Count >= ITenantStorages.Most) throw ITenantStorages.TooMany(tenant);
            store = _tenants[tenant] = new SegmentStore(new MemoryHome(KeepWithinMemory), limits, logger);
            return new(new StoredTraces(store));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_changing) _isClosed = true;
        foreach (var store in _tenants.Values) await store.DisposeAsync();
        await _nothing.DisposeAsync();
    }

    // A store keeps itself within the limit, but several of them may be more than the memory there is.
    private void KeepWithinMemory()
    {
        if (_tenants.Count == 1) return;
        lock (_evicting)
        {
            var sizes = _tenants.Values.ToDictionary(s => s, s => SegmentStatistics.Of(s).Bytes);
            for (var sum = sizes.Values.Sum(); sum > limits.MaxMemory;)
            {
                var largest = sizes.MaxBy(s => s.Value).Key;
                if (!largest.ForgetOldest(_ => true)) return;
                var size = SegmentStatistics.Of(largest).Bytes;
                (sum, sizes[largest]) = (sum - sizes[largest] + size, size);
            }
        }
    }
}
