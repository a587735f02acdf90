using Jaeger.Storage;
using OtelCollector.Core.Component;

namespace Jaeger.MetricStore.Spans;

/// <summary>Service metrics of what a trace backend has stored; it neither starts nor ends that backend.</summary>
internal sealed class SpanMetricBackend(ITraceBackend traces) : IMetricBackend
{
    private readonly RecentCounts _recent = new(TimeProvider.System);

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public IMetricReader For(string tenant) => new SpanMetricReader(traces.For(tenant), tenant, _recent);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
