using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Proto.Collector.Trace.V1;

namespace OtelCollector.Tests.Loss;

/// <summary>A destination that counts how often each span arrived.</summary>
internal sealed class SpanSink : TraceService.TraceServiceBase, IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, int> _arrivals;
    private readonly WebApplication _app;

    private SpanSink(int port, ConcurrentDictionary<long, int> arrivals)
    {
        _arrivals = arrivals;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(this);
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http2));
        _app = builder.Build();
        _app.MapGrpcService<SpanSink>();
    }

    /// <summary>Holds back answers, and counting, until it is set.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public static async Task<SpanSink> StartAsync(int port, ConcurrentDictionary<long, int> arrivals)
    {
        var sink = new SpanSink(port, arrivals);
        await sink._app.StartAsync(TestContext.Current.CancellationToken);
        return sink;
    }

    public override async Task<ExportTraceServiceResponse> Export(ExportTraceServiceRequest request, ServerCallContext context)
    {
        if (Gate is { } gate)
            await gate.Task.WaitAsync(context.CancellationToken);
        foreach (var span in request.ResourceSpans.SelectMany(r => r.ScopeSpans).SelectMany(s => s.Spans))
            _arrivals.AddOrUpdate(BinaryPrimitives.ReadInt64BigEndian(span.SpanId.Span), 1, (_, count) => count + 1);
        return new ExportTraceServiceResponse();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
