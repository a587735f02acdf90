namespace Jaeger.MetricStore.Metered;

/// <summary>A reader whose reads are counted and timed.</summary>
internal sealed class MeteredMetricReader(IMetricReader reader, MetricReads reads) : IMetricReader
{
    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetLatenciesAsync(MetricQuery query, double quantile, CancellationToken cancellationToken) =>
        reads.GetLatencies.CountAsync(() => reader.GetLatenciesAsync(query, quantile, cancellationToken), Size);

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetCallRatesAsync(MetricQuery query, CancellationToken cancellationToken) =>
        reads.GetCallRates.CountAsync(() => reader.GetCallRatesAsync(query, cancellationToken), Size);

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetErrorRatesAsync(MetricQuery query, CancellationToken cancellationToken) =>
        reads.GetErrorRates.CountAsync(() => reader.GetErrorRatesAsync(query, cancellationToken), Size);

    private static long Size(MetricFamily family) => family.Series.Count;
}
