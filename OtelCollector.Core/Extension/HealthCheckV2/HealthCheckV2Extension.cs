using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Server;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Extension.HealthCheckV2;

/// <summary>Answers with the status of the Collector, its pipelines and their components, over HTTP and gRPC.</summary>
internal sealed class HealthCheckV2Extension(ComponentSettings settings, HealthCheckV2Config config)
    : IExtension, IPipelineWatcher, IStatusWatcher
{
    private readonly DateTimeOffset _startTime = DateTimeOffset.UtcNow;
    private readonly HealthBoard _board = new(config);
    private readonly List<HttpServer> _servers = [];
    private ConfigMap _config = ConfigMap.Empty;

    /// <summary>Where HTTP is served once started; 0 where it is off.</summary>
    public int Port { get; private set; }

    /// <summary>Where gRPC is served once started; 0 where it is off.</summary>
    public int GrpcPort { get; private set; }

    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        if (host is IPicturedHost { Picture.Tree: { } tree })
            _config = tree;
        if (config.Http is { } http)
        {
            var server = await HttpServer.StartAsync(http, host, AnswerAsync, settings.Logger);
            Port = server.Port;
            _servers.Add(server);
        }

        if (config.Grpc is { } grpc)
        {
            var stages = GrpcStages.Build(grpc, host, new GrpcHealthService(_board, config).HandleAsync);
            var server = await HttpServer.StartAsync(grpc, stages, settings.Logger);
            GrpcPort = server.Port;
            _servers.Add(server);
        }
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        foreach (var server in _servers)
        {
            await server.StopAsync(cancellationToken);
            await server.DisposeAsync();
        }
    }

    public void OnReady() => _board.Enter(null);

    public void OnNotReady() => _board.Enter(ComponentStatus.Stopping);

    public void OnStatusChanged(ComponentInstance instance, ComponentStatus status, Exception? error) =>
        _board.Report(instance, status, error);

    private static int HttpStatus(ComponentHealth health, bool isHealthy) => health.Status switch
    {
        _ when isHealthy => StatusCodes.Status200OK,
        ComponentStatus.FatalError or ComponentStatus.PermanentError or ComponentStatus.RecoverableError =>
            StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path == config.StatusPath)
            return AnswerStatusAsync(context);
        if (path == config.ConfigPath)
            return WriteJsonAsync(context.Response, ConfigJson.Format(_config));
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync("404 page not found\n", context.RequestAborted);
    }

    private Task AnswerStatusAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (_board.Read(query["pipeline"]) is not { } health)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var isVerbose = query.TryGetValue("verbose", out var verbose) && verbose != "false";
        context.Response.StatusCode = HttpStatus(health, health.IsHealthy(config, DateTimeOffset.UtcNow));
        return WriteJsonAsync(context.Response, HealthJson.Write(health, _startTime, isVerbose, config));
    }

    private static Task WriteJsonAsync(HttpResponse response, string json)
    {
        response.ContentType = "application/json";
        return response.WriteAsync(json, response.HttpContext.RequestAborted);
    }
}
