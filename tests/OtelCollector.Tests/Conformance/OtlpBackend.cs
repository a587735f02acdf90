using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;

namespace OtelCollector.Tests.Conformance;

/// <summary>
/// What the Collector's exporters send to: OTLP over gRPC on the general gRPC stack, over HTTP on Google's protobuf
/// parser. Exporters are told apart by the header <c>exporter</c>.
/// </summary>
internal sealed class OtlpBackend : IAsyncDisposable
{
    private readonly WebApplication _app;

    public OtlpBackend()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(this);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        _app = builder.Build();
        _app.MapGrpcService<TracesService>();
        _app.MapGrpcService<MetricsService>();
        _app.MapGrpcService<LogsService>();
        _app.MapPost("/v1/{signal}", ReceiveAsync);
    }

    public string GrpcAddress => _app.Urls.First();

    public string HttpAddress => _app.Urls.Last();

    /// <summary>Requests of the protobuf encodings by the name of their exporter.</summary>
    public ConcurrentQueue<(string Exporter, IMessage Request)> Requests { get; } = new();

    /// <summary>Bodies of the JSON encoding by signal.</summary>
    public ConcurrentQueue<(string Signal, byte[] Body)> Json { get; } = new();

    public Task StartAsync() => _app.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context, string signal)
    {
        using var body = new MemoryStream();
        var isGzip = context.Request.Headers.ContentEncoding == "gzip";
        await using (var source = isGzip ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body)
            await source.CopyToAsync(body, context.RequestAborted);
        if (context.Request.ContentType == "application/json")
        {
            Json.Enqueue((signal, body.ToArray()));
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{}", context.RequestAborted);
            return;
        }

        MessageParser parser = signal switch
        {
            "traces" => ExportTraceServiceRequest.Parser,
            "metrics" => ExportMetricsServiceRequest.Parser,
            _ => ExportLogsServiceRequest.Parser,
        };
        Requests.Enqueue((context.Request.Headers["exporter"].ToString(), parser.ParseFrom(body.ToArray())));
        context.Response.ContentType = "application/x-protobuf";
    }

    private void Receive(ServerCallContext context, IMessage request) =>
        Requests.Enqueue((context.RequestHeaders.GetValue("exporter") ?? string.Empty, request));

    private sealed class TracesService(OtlpBackend backend) : TraceService.TraceServiceBase
    {
        public override Task<ExportTraceServiceResponse> Export(ExportTraceServiceRequest request, ServerCallContext context)
        {
            backend.Receive(context, request);
            return Task.FromResult(new ExportTraceServiceResponse());
        }
    }

    private sealed class MetricsService(OtlpBackend backend) : OpenTelemetry.Proto.Collector.Metrics.V1.MetricsService.MetricsServiceBase
    {
        public override Task<ExportMetricsServiceResponse> Export(ExportMetricsServiceRequest request, ServerCallContext context)
        {
            backend.Receive(context, request);
            return Task.FromResult(new ExportMetricsServiceResponse());
        }
    }

    private sealed class LogsService(OtlpBackend backend) : OpenTelemetry.Proto.Collector.Logs.V1.LogsService.LogsServiceBase
    {
        public override Task<ExportLogsServiceResponse> Export(ExportLogsServiceRequest request, ServerCallContext context)
        {
            backend.Receive(context, request);
            return Task.FromResult(new ExportLogsServiceResponse());
        }
    }
}
