using Jaeger.MetricStore;

namespace Jaeger.Tenancy;

/// <summary>The service metrics of whichever tenant the current request is for.</summary>
internal sealed class TenantMetrics(IMetricBackend backend) : IMetricReader
{
    private IMetricReader Reader => backend.For(CurrentTenant.Name);

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetLatenciesAsync(MetricQuery query, double quantile, CancellationToken cancellationToken) =>
        Reader.GetLatenciesAsync(query, quantile, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetCallRatesAsync(MetricQuery query, CancellationToken cancellationToken) =>
        Reader.GetCallRatesAsync(query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MetricFamily> GetErrorRatesAsync(MetricQuery query, CancellationToken cancellationToken) =>
        Reader.GetErrorRatesAsync(query, cancellationToken);
}
