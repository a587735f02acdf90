using System.Collections.Concurrent;
using Jaeger.Storage.Segments;

namespace Jaeger.Storage.Memory;

/// <summary>Keeps each tenant's newest traces in memory.</summary>
internal sealed class MemoryBackend(StoreLimits limits) : ITraceBackend, IStorageStatistics
{
    private readonly ConcurrentDictionary<string, Lazy<SegmentStore>> _tenants = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public StorageStatistics Statistics =>
        _tenants.Values.Select(s => SegmentStatistics.Of(s.Value)).Aggregate(default(StorageStatistics), (sum, one) => sum + one);

    /// <inheritdoc/>
    public ValueTask StartAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ITraceStorage For(string tenant) => new StoredTraces(
        _tenants.GetOrAdd(tenant, _ => new Lazy<SegmentStore>(() => new SegmentStore(new MemoryHome(), limits))).Value);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var store in _tenants.Values) await store.Value.DisposeAsync();
    }
}
