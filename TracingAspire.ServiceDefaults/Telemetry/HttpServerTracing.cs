using OpenTelemetry.Instrumentation.AspNetCore;
using TracingAspire.ServiceDefaults.Health;

namespace TracingAspire.ServiceDefaults.Telemetry;

internal static class HttpServerTracing
{
    public static void Configure(AspNetCoreTraceInstrumentationOptions tracing, ServiceDefaultsOptions options)
    {
        var untraced = options.UntracedPaths.ToArray();
        tracing.Filter = context =>
            !HealthPaths.Contains(context.Request.Path)
            && !Array.Exists(untraced, path => context.Request.Path.StartsWithSegments(path));

        // A query carries what users typed. Redaction keeps the keys and can be switched off from outside.
        tracing.EnrichWithHttpRequest = (activity, _) => activity.SetTag("url.query", null);
    }
}
