using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Server;
using OtelCollector.Core.Telemetry.Metrics;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Prometheus;

/// <summary>Shows the Collector's own metrics at <c>/metrics</c>.</summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8; escaping=underscores";

    private readonly HttpServer _server;

    private PrometheusServer(HttpServer server) => _server = server;

    public int Port => _server.Port;

    /// <summary>Starts listening.</summary>
    /// <exception cref="Component.ComponentException">The address cannot be bound.</exception>
    public static async Task<PrometheusServer> StartAsync(
        PrometheusConfig config, MetricStore store, PrometheusText text, ILogger logger)
    {
        var address = new ListenAddress(config.Host!.Trim('[', ']'), config.Port!.Value);
        return new PrometheusServer(await HttpServer.StartAsync(
            $"failed to create meter provider: binding address {address} for Prometheus exporter",
            address,
            HttpProtocols.Http1,
            context => AnswerAsync(context, store, text),
            logger));
    }

    public async ValueTask DisposeAsync()
    {
        // A reader that never hangs up must not delay the end.
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _server.StopAsync(limit.Token);
        await _server.DisposeAsync();
    }

    private static Task AnswerAsync(HttpContext context, MetricStore store, PrometheusText text)
    {
        var response = context.Response;
        if (context.Request.Path != "/metrics")
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.ContentType = "text/plain; charset=utf-8";
            return response.WriteAsync("404 page not found\n", context.RequestAborted);
        }

        response.ContentType = ContentType;
        return response.WriteAsync(text.Write(store.Collect()), Encoding.UTF8, context.RequestAborted);
    }
}
