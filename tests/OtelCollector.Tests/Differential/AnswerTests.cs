using Grpc.Core;
using Grpc.Net.Client;

namespace OtelCollector.Tests.Differential;

/// <summary>What the receiver <c>otlp</c> answers.</summary>
public sealed class AnswerTests
{
    private const string Config =
        """
        receivers:
          otlp:
            protocols:
              grpc: {endpoint: '127.0.0.1:GRPC_PORT'}
              http:
                endpoint: '127.0.0.1:HTTP_PORT'
                cors: {allowed_origins: ['https://app.example.com', 'https://*.wild.example.com'], max_age: 7200}
                response_headers: {x-served-by: collector}
          otlp/spans: {protocols: {grpc: {endpoint: '127.0.0.1:METRICS_PORT'}}}
        exporters: {nop: }
        service:
          telemetry: {metrics: {level: none}}
          pipelines:
            traces: {receivers: [otlp, otlp/spans], exporters: [nop]}
            metrics: {receivers: [otlp], exporters: [nop]}
            logs: {receivers: [otlp], exporters: [nop]}
        """;

    private const string Service = "opentelemetry.proto.collector.";
    private static readonly Marshaller<byte[]> Bytes = new(b => b, b => b);

    [Fact]
    public async Task Http_GoodAndBadRequests_AreAnsweredAsByTheOriginal()
    {
        await using var pair = await CollectorPair.StartAsync(Config);
        using var http = new HttpClient();
        var differences = new List<string>();
        foreach (var request in HttpRequests.All.Where(r => !KnownDifferences.Answers.ContainsKey(r.Name)))
        {
            var expected = await request.SendAsync(http, pair.Original.Http);
            var actual = await request.SendAsync(http, pair.Ours.Http);
            if (actual != expected)
                differences.Add($"{request.Name}: {actual}--- original: {expected}");
        }

        differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Grpc_GoodAndBadCalls_AreAnsweredAsByTheOriginal()
    {
        (string Name, string Service, string Method, byte[] Message, bool Spans)[] calls =
        [
            ("empty", "trace.v1.TraceService", "Export", [], false),
            ("good", "metrics.v1.MetricsService", "Export", [0x0a, 0x00], false),
            ("broken", "trace.v1.TraceService", "Export", [0xff, 0xff, 0xff, 0xff, 0x0f], false),
            ("cut off", "logs.v1.LogsService", "Export", [0x0a, 0x05, 0x01], false),
            ("unknown service", "trace.v9.TraceService", "Export", [], false),
            ("unknown method", "trace.v1.TraceService", "Import", [], false),
            ("signal without a pipeline", "logs.v1.LogsService", "Export", [], true),
        ];
        await using var pair = await CollectorPair.StartAsync(Config);
        var differences = new List<string>();
        foreach (var (name, service, method, message, spans) in calls)
        {
            var rpc = new Method<byte[], byte[]>(MethodType.Unary, Service + service, method, Bytes, Bytes);
            var expected = await CallAsync(pair.Original, rpc, message, spans);
            var actual = await CallAsync(pair.Ours, rpc, message, spans);
            if (actual != expected)
                differences.Add($"{name}: {actual}\n--- original: {expected}");
        }

        differences.ShouldBeEmpty();
    }

    private static async Task<string> CallAsync(
        CollectorPair.Side side, Method<byte[], byte[]> method, byte[] message, bool spans)
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{(spans ? side.Metrics.Port : side.Grpc)}");
        using var call = channel.CreateCallInvoker().AsyncUnaryCall(
            method, null, new CallOptions(deadline: DateTime.UtcNow.AddSeconds(30)), message);
        try
        {
            return $"OK {Convert.ToHexString(await call.ResponseAsync)}";
        }
        catch (RpcException e)
        {
            return $"{e.StatusCode} {e.Status.Detail}";
        }
    }
}
