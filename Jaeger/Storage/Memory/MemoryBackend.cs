using System.Collections.Concurrent;

namespace Jaeger.Storage.Memory;

/// <summary>Keeps each tenant's newest traces in memory.</summary>
internal sealed class MemoryBackend(MemoryBackendConfig config) : ITraceBackend
{
    private readonly ConcurrentDictionary<string, ITraceStorage> _tenants = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask StartAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ITraceStorage For(string tenant) => _tenants.GetOrAdd(tenant, static (_, c) => new MemoryTraceStorage(c.MaxTraces), config);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
