using System.Runtime.CompilerServices;
using Jaeger.Storage;

namespace Jaeger.MetricStore.Spans;

/// <summary>Service metrics of what a trace backend has stored; it neither starts nor ends that backend.</summary>
internal sealed class SpanMetricBackend(ITraceBackend traces) : IMetricBackend
{
    // A storage that nobody holds any more takes its reader with it.
    private readonly ConditionalWeakTable<ITraceStorage, SpanMetricReader> _readers = [];

    /// <inheritdoc/>
    public ValueTask StartAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public IMetricReader For(string tenant) =>
        _readers.GetValue(traces.For(tenant), static storage => new SpanMetricReader(storage, TimeProvider.System));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
