using OtelCollector.Core.Component;

namespace Jaeger.MetricStore.Metered;

/// <summary>A backend whose reads are counted and timed.</summary>
internal sealed class MeteredMetricBackend(IMetricBackend backend, MetricReads reads) : IMetricBackend
{
    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => backend.StartAsync(host, cancellationToken);

    /// <inheritdoc/>
    public IMetricReader For(string tenant) => new MeteredMetricReader(backend.For(tenant), reads);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => backend.DisposeAsync();
}
