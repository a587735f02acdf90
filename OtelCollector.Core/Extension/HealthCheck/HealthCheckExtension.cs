using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
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
        _server = await HttpServer.StartAsync(
            config.Server.Setting, config.Server.Endpoint, HttpProtocols.Http1, AnswerAsync, settings.Logger);

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
        if (context.Request.Path != config.Path)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var upSince = _upSince;
        response.StatusCode = upSince is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        var custom = upSince is null ? config.UnhealthyBody : config.HealthyBody;
        response.ContentType = custom is null ? "application/json" : "text/plain";
        return response.WriteAsync(custom ?? Json(upSince), context.RequestAborted);
    }

    private static string Json(DateTimeOffset? upSince)
    {
        if (upSince is not { } since)
            return "{\"status\":\"Server not available\",\"upSince\":\"0001-01-01T00:00:00Z\",\"uptime\":\"\"}";
        var time = since.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        var uptime = (DateTimeOffset.UtcNow - since).TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return $"{{\"status\":\"Server available\",\"upSince\":\"{time}\",\"uptime\":\"{uptime}s\"}}";
    }
}
