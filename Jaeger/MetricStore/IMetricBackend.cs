using OtelCollector.Core.Component;

namespace Jaeger.MetricStore;

/// <summary>One backend that <c>jaeger_query</c> can read service metrics from: a reader for each tenant.</summary>
internal interface IMetricBackend : IAsyncDisposable
{
    /// <summary>Gets ready; called once, before anything else.</summary>
    /// <param name="host">The Collector.</param>
    /// <param name="cancellationToken">Cancelled when start-up is given up.</param>
    /// <exception cref="ComponentException">It cannot; the message says why and what to do.</exception>
    ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken);

    /// <summary>The metrics of a tenant; empty for those who send no tenant.</summary>
    IMetricReader For(string tenant);
}
