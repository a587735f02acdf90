using OpenTelemetry.Instrumentation.Http;

namespace TracingAspire.ServiceDefaults.Telemetry;

internal static class HttpClientTracing
{
    public static void Configure(HttpClientTraceInstrumentationOptions tracing) =>
        tracing.EnrichWithHttpRequestMessage = (activity, request) =>
        {
            if (request.RequestUri is { IsAbsoluteUri: true } uri)
                activity.SetTag("url.full", WithoutQuery(uri));
        };

    internal static string WithoutQuery(Uri uri) =>
        uri.GetComponents(UriComponents.Scheme | UriComponents.HostAndPort | UriComponents.Path, UriFormat.UriEscaped);
}
