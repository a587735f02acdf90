using Microsoft.AspNetCore.Http;
using OpenTelemetry.Instrumentation.AspNetCore;
using TracingAspire.ServiceDefaults.Health;

namespace TracingAspire.ServiceDefaults.Telemetry;

internal static class HttpServerTracing
{
    public static void Configure(AspNetCoreTraceInstrumentationOptions tracing, ServiceDefaultsOptions options)
    {
        var untraced = options.UntracedPaths.ToArray();
        tracing.Filter = context => IsTraced(context.Request.Path, untraced);

        // A query carries what users typed. Redaction keeps the keys and can be switched off from outside.
        tracing.EnrichWithHttpRequest = (activity, _) => activity.SetTag("url.query", null);
    }

    private static bool IsTraced(PathString path, PathString[] untraced)
    {
        if (HealthPaths.Contains(path))
            return false;
        foreach (var prefix in untraced)
        {
            if (path.StartsWithSegments(prefix))
                return false;
        }

        return true;
    }
}
