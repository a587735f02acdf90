using Jaeger.Storage;

namespace Jaeger.MetricStore.Spans;

/// <summary>Metrics of services computed from their stored spans.</summary>
/// <param name="spans">The spans of a tenant.</param>
/// <param name="tenant">The tenant.</param>
/// <param name="recent">What was counted just now, for all tenants.</param>
internal sealed class SpanMetricReader(ITraceReader spans, string tenant, RecentCounts recent) : IMetricReader
{
    private const double Second = 1e9;
    private const double Millisecond = 1e6;

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetLatenciesAsync(MetricQuery query, double quantile, CancellationToken cancellationToken) => GetAsync(
        query,
        MetricFamilyName.Latencies(quantile, query.GroupByOperation),
        series => series.Quantiles(quantile, Millisecond),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetCallRatesAsync(MetricQuery query, CancellationToken cancellationToken) => GetAsync(
        query,
        MetricFamilyName.CallRates(query.GroupByOperation),
        series => series.Rates((calls, _) => calls / (query.RatePer / Second)),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetErrorRatesAsync(MetricQuery query, CancellationToken cancellationToken) => GetAsync(
        query,
        MetricFamilyName.ErrorRates(query.GroupByOperation),
        series => series.Rates((calls, errors) => (double)errors / calls),
        cancellationToken);

    private async ValueTask<MetricFamily> GetAsync(
        MetricQuery query, MetricFamilyName name, Func<CallSeries, MetricSeries> values, CancellationToken cancellationToken)
    {
        MetricQueryLimits.Check(query);
        var counts = await recent.GetAsync(tenant, spans, query, cancellationToken);
        return name.With([.. counts.Series(query.GroupByOperation).Select(values)]);
    }
}
