using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TaskService.Tests.Fixtures;

/// <summary>Remembers the names of the headers it is sent; <c>/moved</c> is elsewhere.</summary>
internal sealed class HeaderSink : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HeaderSink(WebApplication app) => _app = app;

    public ConcurrentBag<string> Headers { get; } = [];

    public Uri Url => new(_app.Urls.Single());

    public static async Task<HeaderSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new HeaderSink(builder.Build());
        sink._app.Run(sink.Answer);
        await sink._app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        foreach (var name in context.Request.Headers.Keys)
            Headers.Add(name);
        if (context.Request.Path == "/moved")
            context.Response.Redirect("/");
        return Task.CompletedTask;
    }
}
