using Microsoft.AspNetCore.Http;

namespace TracingAspire.ServiceDefaults.Health;

/// <summary>Where the three probes of a service are answered.</summary>
public static class HealthPaths
{
    /// <summary>Healthy once the service has started; runs the checks tagged <see cref="HealthTags.Startup"/>.</summary>
    public const string Startup = "/health/startup";

    /// <summary>Healthy as long as the process answers; never depends on anything else.</summary>
    public const string Liveness = "/health/liveness";

    /// <summary>Healthy while requests can be served; runs the checks tagged <see cref="HealthTags.Ready"/>.</summary>
    public const string Readiness = "/health/readiness";

    private static readonly PathString Root = "/health";

    internal static bool Contains(PathString path) => path.StartsWithSegments(Root);
}
