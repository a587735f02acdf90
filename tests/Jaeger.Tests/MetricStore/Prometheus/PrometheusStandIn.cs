using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jaeger.Tests.MetricStore.Prometheus;

/// <summary>A server that answers what a test tells it and remembers what it was asked.</summary>
internal sealed class PrometheusStandIn : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Func<string, string, (int Status, string Body)> _answer;

    private PrometheusStandIn(Func<string, string, (int Status, string Body)> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.Run(HandleAsync);
    }

    /// <summary>Method, path with query, form and authorization of each request.</summary>
    public ConcurrentQueue<(string Method, string Path, string Form, string Authorization)> Requests { get; } = new();

    public Uri Address => new(_server.Urls.Single());

    /// <summary>Starts one that answers with status and body for a method and form.</summary>
    public static async Task<PrometheusStandIn> StartAsync(Func<string, string, (int Status, string Body)> answer)
    {
        var server = new PrometheusStandIn(answer);
        await server._server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var form = await reader.ReadToEndAsync(context.RequestAborted);
        var path = context.Request.Path + context.Request.QueryString.Value;
        Requests.Enqueue((context.Request.Method, path, form, context.Request.Headers.Authorization.ToString()));
        var (status, body) = _answer(context.Request.Method, form);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
