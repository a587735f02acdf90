using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace TracingAspire.Testing.Tests.Store;

/// <summary>An HTTP server that answers what the test says, and remembers what it was asked.</summary>
internal sealed class ScriptedJaeger : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ScriptedJaeger(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    public ConcurrentQueue<(string Url, string? Token)> Requests { get; } = new();

    /// <summary>Starts it.</summary>
    /// <param name="answer">The answer to the request of this number, from 0.</param>
    public static async Task<ScriptedJaeger> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ScriptedJaeger(builder.Build());
        server._application.Run(context =>
        {
            var number = server.Requests.Count;
            server.Requests.Enqueue((context.Request.GetEncodedPathAndQuery(), context.Request.Headers.Authorization));
            return answer(context, number);
        });
        await server._application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
