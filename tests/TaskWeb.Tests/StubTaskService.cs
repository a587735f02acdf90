using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TaskWeb.Tests;

/// <summary>A request as it reached task-service.</summary>
internal sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string[]> Headers, string Body);

/// <summary>Stands for task-service: keeps what it receives and answers as told.</summary>
internal sealed class StubTaskService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubTaskService(WebApplication app) => _app = app;

    public ConcurrentQueue<ReceivedRequest> Received { get; } = new();

    public string Address => _app.Urls.First();

    public static async Task<StubTaskService> StartAsync(RequestDelegate? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new StubTaskService(builder.Build());
        service._app.Run(async context =>
        {
            service.Received.Enqueue(await ReadAsync(context.Request));
            await (answer?.Invoke(context) ?? context.Response.WriteAsync("{}"));
        });
        await service._app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<ReceivedRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return new(
            request.Method,
            request.Path + request.QueryString,
            request.Headers.ToDictionary(
                header => header.Key, header => header.Value.Select(value => value!).ToArray(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
    }
}
