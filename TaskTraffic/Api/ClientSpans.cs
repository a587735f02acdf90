using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Instrumentation.Http;

namespace TaskTraffic.Api;

/// <summary>Names of the requests' spans, as the page names them: by method and route, with no ID in the name.</summary>
internal static class ClientSpans
{
    private const string TaskPath = "/api/tasks";

    /// <summary>Names the spans on top of what the service defaults do.</summary>
    public static void NameClientSpans(this IServiceCollection services) =>
        services.PostConfigure<HttpClientTraceInstrumentationOptions>(tracing =>
        {
            var next = tracing.EnrichWithHttpRequestMessage;
            tracing.EnrichWithHttpRequestMessage = (activity, request) =>
            {
                next?.Invoke(activity, request);
                Name(activity, request);
            };
        });

    private static void Name(Activity activity, HttpRequestMessage request)
    {
        var path = request.RequestUri is { IsAbsoluteUri: true } url ? url.AbsolutePath : "";
        var template = path.StartsWith($"{TaskPath}/", StringComparison.Ordinal) ? $"{TaskPath}/{{taskId}}"
            : path.StartsWith("/assets/", StringComparison.Ordinal) ? "/assets/{file}"
            : path;
        activity.DisplayName = $"{request.Method} {template}";
        activity.SetTag("url.template", template);
    }
}
