using Microsoft.Extensions.Logging;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OtelCollector.Core.Component;

namespace Jaeger.MetricStore.Memory;

/// <summary>Span metrics in memory; it knows no tenants.</summary>
internal sealed class MemoryMetricBackend : IMetricBackend, IMetricWriter
{
    private readonly ILogger _logger;
    private readonly SpanMetricsIntake _intake;
    private readonly MemoryMetricReader _reader;
    private int _hasWarned;

    /// <summary>An empty one.</summary>
    public MemoryMetricBackend(MemoryMetricConfig config, ILogger logger, TimeProvider clock)
    {
        var store = new CounterStore(config.MaxSeries, config.MaxAge, clock);
        (_logger, _intake, _reader) = (logger, new SpanMetricsIntake(store), new MemoryMetricReader(store));
    }

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public IMetricReader For(string tenant) => _reader;

    /// <inheritdoc/>
    public void Write(ExportMetricsServiceRequest request)
    {
        if (_intake.Take(request) == 0 || Interlocked.Exchange(ref _hasWarned, 1) != 0) return;
        _logger.LogWarning(
            "Durations without explicit buckets are not stored: set histogram::explicit of the span metrics connector. This is said once");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
