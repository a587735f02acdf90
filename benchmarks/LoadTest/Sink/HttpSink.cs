using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TracingAspire.Benchmarks.LoadTest.Sink;

/// <summary>OTLP over HTTP/1.1 on loopback, protobuf with or without gzip.</summary>
internal sealed class HttpSink : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SinkCounts _counts;
    private readonly TimeSpan _delay;

    private HttpSink(WebApplication application, SinkCounts counts, TimeSpan delay)
    {
        _application = application;
        _counts = counts;
        _delay = delay;
    }

    public int Port => new Uri(_application.Urls.First()).Port;

    public static async Task<HttpSink> StartAsync(SinkOptions options, SinkCounts counts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, options.HttpPort);
        });
        var sink = new HttpSink(builder.Build(), counts, options.Delay);
        sink._application.Run(sink.HandleAsync);
        await sink._application.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var counter = new SpanCounter();
        var isGzip = string.Equals(context.Request.Headers.ContentEncoding, "gzip", StringComparison.OrdinalIgnoreCase);
        await using var body = isGzip
            ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
            : context.Request.Body;
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, context.RequestAborted) is > 0 and var count)
            counter.Add(buffer.AsSpan(0, count));
        if (_delay > TimeSpan.Zero)
            await Task.Delay(_delay, context.RequestAborted);
        var isTaken = _counts.TryAdd(counter.Spans, counter.Bytes);
        context.Response.StatusCode = isTaken ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/x-protobuf";
        context.Response.ContentLength = 0;
    }
}
