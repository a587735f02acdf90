namespace Jaeger.MetricStore;

/// <summary>One backend that <c>jaeger_query</c> can read service metrics from: a reader for each tenant.</summary>
internal interface IMetricBackend : IAsyncDisposable
{
    /// <summary>Gets ready; called once, before anything else.</summary>
    /// <exception cref="OtelCollector.Core.Component.ComponentException">It cannot; the message says why and what to do.</exception>
    ValueTask StartAsync(CancellationToken cancellationToken);

    /// <summary>The metrics of a tenant; empty for those who send no tenant.</summary>
    IMetricReader For(string tenant);
}
