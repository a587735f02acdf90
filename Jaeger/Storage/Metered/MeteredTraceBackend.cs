namespace Jaeger.Storage.Metered;

/// <summary>A backend whose reads are counted and timed.</summary>
internal sealed class MeteredTraceBackend(ITraceBackend backend, TraceReads reads) : ITraceBackend, IStorageStatistics
{
    /// <inheritdoc/>
    public StorageStatistics Statistics => (backend as IStorageStatistics)?.Statistics ?? default;

    /// <inheritdoc/>
    public ValueTask StartAsync(CancellationToken cancellationToken) => backend.StartAsync(cancellationToken);

    /// <inheritdoc/>
    public ITraceStorage For(string tenant) => new MeteredTraceStorage(backend.For(tenant), reads);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => backend.DisposeAsync();
}
