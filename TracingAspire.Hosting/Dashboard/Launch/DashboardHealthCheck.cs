using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>Healthy once the dashboard answers: its login URL is worth nothing before.</summary>
internal sealed class DashboardHealthCheck(DistributedApplicationModel model) : IHealthCheck, IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(2) };

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var dashboard = model.Resources.OfType<ExecutableResource>().FirstOrDefault(r => r.Name == DashboardNames.Resource);
        if (dashboard is null || !DashboardEndpoints.GetFrontend(dashboard).IsAllocated)
            return HealthCheckResult.Unhealthy("The dashboard has no address yet.");
        try
        {
            var url = DashboardEndpoints.GetFrontend(dashboard).Url;
            using var response = await _client.GetAsync(new Uri($"{url}/health"), cancellationToken);
            return response.IsSuccessStatusCode
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"The dashboard answers {(int)response.StatusCode}.");
        }
        catch (HttpRequestException error)
        {
            return HealthCheckResult.Unhealthy($"The dashboard does not answer: {error.Message}");
        }
    }

    public void Dispose() => _client.Dispose();
}
