using Jaeger.Storage;
using Microsoft.Extensions.Logging;

namespace Jaeger.MetricStore.Prometheus;

/// <summary>Service metrics from a server with Prometheus' query API.</summary>
internal sealed class PrometheusReader(PrometheusClient client, PromQl queries, ILogger logger) : IMetricReader
{
    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetLatenciesAsync(MetricQuery query, double quantile, CancellationToken cancellationToken) => GetAsync(
        MetricFamilyName.Latencies(quantile, query.GroupByOperation), queries.Latencies(query, quantile), query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetCallRatesAsync(MetricQuery query, CancellationToken cancellationToken) => GetAsync(
        MetricFamilyName.CallRates(query.GroupByOperation), queries.CallRates(query), query, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<MetricFamily> GetErrorRatesAsync(MetricQuery query, CancellationToken cancellationToken)
    {
        var name = MetricFamilyName.ErrorRates(query.GroupByOperation);
        var errors = await NamedAsync("error", GetAsync(name, queries.ErrorRates(query), query, cancellationToken));
        if (errors.Series.Count > 0) return errors;

        // Nothing to divide may mean that nothing failed; where there were calls at all, their error rate is zero.
        var calls = await NamedAsync("call", GetCallRatesAsync(query, cancellationToken));
        return name.With([.. calls.Series.Select(s => s with { Points = [.. s.Points.Select(p => p with { Value = 0 })] })]);
    }

    private static async ValueTask<MetricFamily> NamedAsync(string what, ValueTask<MetricFamily> family)
    {
        try
        {
            return await family;
        }
        catch (TraceStorageException e)
        {
            throw new TraceStorageException($"failed getting {what} metrics: {e.Message}", e);
        }
    }

    private async ValueTask<MetricFamily> GetAsync(
        MetricFamilyName name, string promQl, MetricQuery query, CancellationToken cancellationToken)
    {
        var answer = await client.QueryAsync(promQl, query, cancellationToken);
        if (answer.Warnings.Count > 0)
            logger.LogWarning("Warnings detected on Prometheus query {Query}: {Warnings}", promQl, string.Join("; ", answer.Warnings));
        return name.With(answer.Series);
    }
}
