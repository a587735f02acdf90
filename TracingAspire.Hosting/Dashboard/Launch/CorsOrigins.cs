
namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>The web origins of the application itself, whose pages may send telemetry to the dashboard.</summary>
internal static class CorsOrigins
{
    public static IEnumerable<string> OfEndpoints(DistributedApplicationModel model) =>
        model.Resources
            .Where(resource => resource.Name != DashboardNames.Resource)
            .SelectMany(resource => resource.Annotations.Snapshot().OfType<EndpointAnnotation>())
            .Where(endpoint => endpoint.UriScheme is "http" or "https")
            .SelectMany(Origins)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Origins(EndpointAnnotation endpoint)
    {
        if (endpoint.AllocatedEndpoint is { } allocated)
            yield return allocated.UriString;
        if (endpoint.TargetPort is { } port)
            yield return $"{endpoint.UriScheme}://localhost:{port}";
    }
}
