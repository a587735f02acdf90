using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Health;

/// <summary>Healthy while a URL answers with the expected status code.</summary>
internal sealed class HttpHealthCheck(Func<CancellationToken, ValueTask<Uri>> getUrl, int statusCode) : IHealthCheck
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Uri url;
        try
        {
            url = await getUrl(cancellationToken);
        }
        catch (DistributedApplicationException ex)
        {
            return HealthCheckResult.Unhealthy(ex.Message);
        }

        // A password in a URL is nothing for a report.
        var shown = url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        try
        {
            using var response = await Client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (int)response.StatusCode == statusCode
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"{shown} answered {(int)response.StatusCode}, expected {statusCode}.");
        }
        catch (Exception ex) when (ex is HttpRequestException or IOException || ex is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"{shown} does not answer: {ex.Message}");
        }
    }

    public static HttpHealthCheck Of(EndpointReference endpoint, string path, int statusCode) => new(
        _ => endpoint.IsAllocated
            ? new ValueTask<Uri>(new Uri(new Uri(endpoint.Url), path))
            : throw new DistributedApplicationException($"The endpoint '{endpoint.EndpointName}' of '{endpoint.Resource.Name}' has no address yet."),
        statusCode);
}
