using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OtelCollector.Core.Component;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Extension.HealthCheckV2;

/// <summary>Answers with the Collector's status: starting, OK, stopping.</summary>
internal sealed class HealthCheckV2Extension(ComponentSettings settings, HealthCheckV2Config config)
    : IExtension, IPipelineWatcher
{
    private readonly DateTimeOffset _startTime = DateTimeOffset.UtcNow;
    private HttpServer? _server;
    private State _state = new("StatusStarting", DateTimeOffset.UtcNow, IsHealthy: false);

    public int Port => _server?.Port ?? 0;

    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        if (config.Http is not { } http)
            return;
        _server = await HttpServer.StartAsync(
            http.Setting, http.Endpoint, HttpProtocols.Http1, AnswerAsync, settings.Logger);
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        if (_server is null)
            return;
        await _server.StopAsync(cancellationToken);
        await _server.DisposeAsync();
    }

    public void OnReady() => _state = new State("StatusOK", DateTimeOffset.UtcNow, IsHealthy: true);

    public void OnNotReady() => _state = new State("StatusStopping", DateTimeOffset.UtcNow, IsHealthy: false);

    private Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        if (context.Request.Path != config.StatusPath)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var state = _state;
        response.StatusCode = state.IsHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "application/json";
        var health = state.IsHealthy ? "true" : "false";
        return response.WriteAsync(
            $"{{\"start_time\":\"{Format(_startTime)}\",\"healthy\":{health},\"status\":\"{state.Status}\","
            + $"\"status_time\":\"{Format(state.Time)}\"}}",
            context.RequestAborted);
    }

    private static string Format(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private sealed record State(string Status, DateTimeOffset Time, bool IsHealthy);
}
