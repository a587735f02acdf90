using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Server;

namespace Jaeger.Query.Http;

/// <summary>Times requests by route and status, under the name and with the attributes of the original.</summary>
internal sealed class RequestMetrics(Meter meter, ListenAddress address, RequestDelegate next)
{
    private static readonly InstrumentAdvice<double> Bounds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private readonly Histogram<double> _durations = meter.CreateHistogram(
        "http.server.request.duration", "s", "Duration of HTTP server requests.", tags: null, Bounds);

    /// <summary>Has a request answered.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            if (_durations.Enabled) Record(context, Stopwatch.GetElapsedTime(start));
        }
    }

    // The server's address is the configured one: what clients write into the header would make series without end.
    private void Record(HttpContext context, TimeSpan duration) => _durations.Record(
        duration.TotalSeconds,
        [
            new("http.request.method", MethodOf(context.Request)),
            new("http.response.status_code", context.Response.StatusCode),
            new("http.route", context.Features.Get<MatchedRoute>()?.Name ?? ""),
            new("network.protocol.name", "http"),
            new("network.protocol.version", context.Request.Protocol == "HTTP/2" ? "2" : "1.1"),
            new("server.address", address.Host),
            new("server.port", address.Port),
            new("url.scheme", context.Request.Scheme),
        ]);

    private static string MethodOf(HttpRequest request) => request.Method switch
    {
        "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "CONNECT" or "OPTIONS" or "TRACE" => request.Method,
        _ => "_OTHER",
    };
}
