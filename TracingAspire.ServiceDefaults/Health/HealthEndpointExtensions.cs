using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using TracingAspire.ServiceDefaults.Health;

namespace TracingAspire.ServiceDefaults;

/// <summary>Maps the endpoints every service has.</summary>
public static class HealthEndpointExtensions
{
    /// <summary>
    /// Maps <see cref="HealthPaths.Startup"/>, <see cref="HealthPaths.Liveness"/> and <see cref="HealthPaths.Readiness"/>:
    /// 200 or 503 with a JSON report that says what each check waits for. They are not traced, counted or logged.
    /// </summary>
    /// <typeparam name="TEndpoints">The kind of route builder.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <returns>The same application.</returns>
    public static TEndpoints MapDefaultEndpoints<TEndpoints>(this TEndpoints endpoints)
        where TEndpoints : IEndpointRouteBuilder
    {
        endpoints.MapProbe(HealthPaths.Startup, HealthTags.Startup);
        endpoints.MapProbe(HealthPaths.Liveness, tag: null);
        endpoints.MapProbe(HealthPaths.Readiness, HealthTags.Ready);
        return endpoints;
    }

    private static void MapProbe(this IEndpointRouteBuilder endpoints, string path, string? tag) =>
        endpoints.MapHealthChecks(path, new HealthCheckOptions
        {
            Predicate = check => tag is not null && check.Tags.Contains(tag),
            ResponseWriter = HealthReportWriter.WriteAsync,
        })
        .DisableHttpMetrics();
}
