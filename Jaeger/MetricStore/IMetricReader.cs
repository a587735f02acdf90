using Jaeger.Storage;

namespace Jaeger.MetricStore;

/// <summary>Answers queries for the metrics of services, which the UI's Monitor page shows.</summary>
internal interface IMetricReader
{
    /// <summary>A quantile of the durations, in milliseconds.</summary>
    /// <param name="query">Of what.</param>
    /// <param name="quantile">From 0 to 1.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="TraceStorageException">The query cannot be answered.</exception>
    ValueTask<MetricFamily> GetLatenciesAsync(MetricQuery query, double quantile, CancellationToken cancellationToken);

    /// <summary>Calls a second.</summary>
    /// <exception cref="TraceStorageException">The query cannot be answered.</exception>
    ValueTask<MetricFamily> GetCallRatesAsync(MetricQuery query, CancellationToken cancellationToken);

    /// <summary>The share of calls that failed, from 0 to 1.</summary>
    /// <exception cref="TraceStorageException">The query cannot be answered.</exception>
    ValueTask<MetricFamily> GetErrorRatesAsync(MetricQuery query, CancellationToken cancellationToken);
}
