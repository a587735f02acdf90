using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Proto.Collector.Trace.V1;

namespace OtelCollector.Core.Tests.Fakes;

/// <summary>An OTLP backend on the general gRPC stack, so that the exporter is not tested against our own server.</summary>
internal sealed class OtlpSink : TraceService.TraceServiceBase, IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtlpSink(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(this);
        builder.WebHost.ConfigureKestrel(k => k.ListenLocalhostOrFree(port));
        _app = builder.Build();
        _app.MapGrpcService<OtlpSink>();
    }

    public ConcurrentQueue<ExportTraceServiceRequest> Requests { get; } = new();

    public ConcurrentQueue<Metadata> Headers { get; } = new();

    public ConcurrentQueue<Status> Failures { get; } = new();

    public ExportTraceServiceResponse Response { get; set; } = new();

    public string Address => _app.Urls.First();

    public int SpanCount => Requests.SelectMany(r => r.ResourceSpans).SelectMany(r => r.ScopeSpans).Sum(s => s.Spans.Count);

    public static async Task<OtlpSink> StartAsync(int port = 0)
    {
        var sink = new OtlpSink(port);
        await sink._app.StartAsync(TestContext.Current.CancellationToken);
        return sink;
    }

    public override Task<ExportTraceServiceResponse> Export(ExportTraceServiceRequest request, ServerCallContext context)
    {
        Headers.Enqueue(context.RequestHeaders);
        if (Failures.TryDequeue(out var failure))
            throw new RpcException(failure);
        Requests.Enqueue(request);
        return Task.FromResult(Response);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

internal static class SinkListener
{
    public static void ListenLocalhostOrFree(this KestrelServerOptions kestrel, int port) =>
        kestrel.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http2);
}
