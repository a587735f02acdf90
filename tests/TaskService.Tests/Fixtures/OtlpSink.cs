using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace TaskService.Tests.Fixtures;

/// <summary>
/// Takes OTLP over HTTP and keeps the bodies. In protobuf IDs and texts stand as they are, so that looking for their
/// bytes tells whether something arrived.
/// </summary>
internal sealed class OtlpSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication _app;

    private OtlpSink(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>Starts one; a hanging one takes connections and answers nothing.</summary>
    public static async Task<OtlpSink> StartAsync(bool hanging = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var sink = new OtlpSink(app);
        if (!hanging)
            sink._gate.SetResult();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            await sink._gate.Task.WaitAsync(context.RequestAborted);
            sink._received.Enqueue((context.Request.Path, body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
        });
        await app.StartAsync();
        return sink;
    }

    public bool HasAny(string path) => _received.Any(item => item.Path == path);

    public bool Has(string path, string traceId, string text) => _received.Any(item =>
        item.Path == path
        && item.Body.AsSpan().IndexOf(Convert.FromHexString(traceId)) >= 0
        && item.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public async ValueTask DisposeAsync()
    {
        _gate.TrySetCanceled();
        await _app.DisposeAsync();
    }
}
