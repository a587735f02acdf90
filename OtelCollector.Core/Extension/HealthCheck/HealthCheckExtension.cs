using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Server;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Extension.HealthCheck;

/// <summary>Answers 200 while the pipelines take data, 503 before and after.</summary>
internal sealed class HealthCheckExtension(ComponentSettings settings, HealthCheckConfig config)
    : IExtension, IPipelineWatcher
{
    private HttpServer? _server;
    private DateTimeOffset? _upSince;

    public int Port => _server?.Port ?? 0;

    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) =>
        _server = await HttpServer.StartAsync(config.Server, host, AnswerAsync, settings.Logger);

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        if (_server is null)
            return;
        await _server.StopAsync(cancellationToken);
        await _server.DisposeAsync();
    }

    public void OnReady()
    {
        _upSince = DateTimeOffset.UtcNow;
        settings.Logger.Write(LogLevel.Information, "Health Check state change", ("status", "ready"));
    }

    public void OnNotReady()
    {
        _upSince = null;
        settings.Logger.Write(LogLevel.Information, "Health Check state change", ("status", "unavailable"));
    }

    private Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        if (config.Path != "/" && context.Request.Path != config.Path)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.ContentType = "text/plain; charset=utf-8";
            response.Headers.XContentTypeOptions = "nosniff";
            return response.WriteAsync("404 page not found\n", context.RequestAborted);
        }

        var upSince = _upSince;
        response.StatusCode = upSince is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        var custom = upSince is null ? config.UnhealthyBody : config.HealthyBody;
        response.ContentType = custom is null ? "application/json" : "text/plain; charset=utf-8";
        return response.WriteAsync(custom ?? Json(upSince), context.RequestAborted);
    }

    private static string Json(DateTimeOffset? upSince)
    {
        if (upSince is not { } since)
            return "{\"status\":\"Server not available\",\"upSince\":\"0001-01-01T00:00:00Z\",\"uptime\":\"\"}";
        var time = since.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
        var uptime = DurationText.Format(DateTimeOffset.UtcNow - since);
        return $"{{\"status\":\"Server available\",\"upSince\":\"{time}\",\"uptime\":\"{uptime}\"}}";
    }
}
