namespace Jaeger.MetricStore.Memory;

/// <summary>Service metrics from stored span metrics.</summary>
internal sealed class MemoryMetricReader(CounterStore store) : IMetricReader
{
    private const double Second = 1e9;

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetLatenciesAsync(MetricQuery query, double quantile, CancellationToken cancellationToken) => Get(
        query,
        MetricFamilyName.Latencies(quantile, query.GroupByOperation),
        isOfDurations: true,
        (series, after, until) =>
        {
            var buckets = new BucketQuantile();
            foreach (var one in series) buckets.Add(one.Bounds, Sum([one], after, until));
            return buckets.Of(quantile);
        });

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetCallRatesAsync(MetricQuery query, CancellationToken cancellationToken) => Get(
        query,
        MetricFamilyName.CallRates(query.GroupByOperation),
        isOfDurations: false,
        (series, after, until) => Sum(series, after, until)[0] / (query.RatePer / Second));

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetErrorRatesAsync(MetricQuery query, CancellationToken cancellationToken) => Get(
        query,
        MetricFamilyName.ErrorRates(query.GroupByOperation),
        isOfDurations: false,
        (series, after, until) => Sum(series.Where(s => s.Key.IsError), after, until)[0] / Sum(series, after, until)[0]);

    private static double[] Sum(IEnumerable<CounterSeries> series, long after, long until)
    {
        var sums = new double[1];
        foreach (var one in series)
        {
            if (one.Bounds.Length >= sums.Length) sums = new double[one.Bounds.Length + 1];
            one.AddTo(sums, after, until);
        }

        return sums;
    }

    private ValueTask<MetricFamily> Get(
        MetricQuery query, MetricFamilyName name, bool isOfDurations, Func<IReadOnlyList<CounterSeries>, long, long, double> value)
    {
        MetricQueryLimits.Check(query);
        var grid = new TimeGrid(query);
        var series = store.Read(
            s => (s.Bounds.Length > 0) == isOfDurations
                && query.Services.Contains(s.Key.Service)
                && (query.SpanKinds.Count == 0 || query.SpanKinds.Contains(s.Key.Kind)),
            found =>
            {
                var groups = found
                    .GroupBy(s => (s.Key.Service, Operation: query.GroupByOperation ? s.Key.Operation : null))
                    .OrderBy(g => g.Key.Service, StringComparer.Ordinal)
                    .ThenBy(g => g.Key.Operation, StringComparer.Ordinal)
                    .ToList();
                MetricQueryLimits.CheckSize(groups.Count, grid.Points);
                return groups.Select(g => Values(g.Key.Service, g.Key.Operation, [.. g], grid, value)).Where(s => s.Points.Count > 0).ToList();
            });
        return new(name.With(series));
    }

    private static MetricSeries Values(
        string service,
        string? operation,
        IReadOnlyList<CounterSeries> series,
        TimeGrid grid,
        Func<IReadOnlyList<CounterSeries>, long, long, double> value)
    {
        var first = series.Min(s => s.First) ?? long.MaxValue;
        var points = Enumerable.Range(0, grid.Points).Select(grid.TimeOf).Where(t => t > first)
            .Select(t => new MetricPoint(t / 1_000_000, value(series, (long)Int128.Max((Int128)t - grid.Window, long.MinValue), t)));
        return new MetricSeries(SeriesLabels.Of(service, operation), [.. points]);
    }
}
