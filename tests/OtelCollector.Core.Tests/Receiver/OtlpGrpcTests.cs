using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Receiver;

public sealed class OtlpGrpcTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    public async Task Export_Spans_PassesTheBytesOnUnchanged(string? compression)
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var channel = GrpcChannel.ForAddress(fixture.GrpcAddress);
        var headers = new Metadata();
        if (compression is not null)
            headers.Add("grpc-internal-encoding-request", compression);
        var request = Samples.Spans(300);
        var response = await new TraceService.TraceServiceClient(channel).ExportAsync(request, headers);
        response.ShouldBe(new ExportTraceServiceResponse { PartialSuccess = new ExportTracePartialSuccess() });
        var received = fixture.Traces.Received.ShouldHaveSingleItem();
        received.ItemCount.ShouldBe(300);
        received.Payload.FirstSpan.SequenceEqual(request.ToByteArray()).ShouldBeTrue();
    }

    [Fact]
    public async Task Export_ManyAtOnce_AllArrive()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var channel = GrpcChannel.ForAddress(fixture.GrpcAddress);
        var client = new MetricsService.MetricsServiceClient(channel);
        var request = Samples.Points(9);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.ExportAsync(request).ResponseAsync));
        fixture.Metrics.ItemCount.ShouldBe(500);
    }

    [Fact]
    public async Task Export_TooLarge_IsResourceExhausted()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync(grpcSettings: "max_recv_msg_size_mib: 1");
        using var channel = GrpcChannel.ForAddress(fixture.GrpcAddress);
        var request = Samples.Spans();
        request.ResourceSpans[0].ScopeSpans[0].Spans[0].Name = new string('x', 2 * 1024 * 1024);
        foreach (var compression in new[] { "identity", "gzip" })
        {
            var headers = new Metadata { { "grpc-internal-encoding-request", compression } };
            var error = await Should.ThrowAsync<RpcException>(
                new TraceService.TraceServiceClient(channel).ExportAsync(request, headers).ResponseAsync);
            error.StatusCode.ShouldBe(StatusCode.ResourceExhausted);
            error.Status.Detail.ShouldBe(compression == "identity"
                ? $"grpc: received message larger than max ({request.CalculateSize()} vs. 1048576)"
                : "grpc: received message after decompression larger than max 1048576");
        }
    }

    [Fact]
    public async Task Export_SignalWithoutPipeline_IsUnimplemented()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var channel = GrpcChannel.ForAddress(fixture.GrpcAddress);
        var error = await Should.ThrowAsync<RpcException>(
            new LogsService.LogsServiceClient(channel).ExportAsync(Samples.Records()).ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.Unimplemented);
        error.Status.Detail.ShouldBe("unknown service opentelemetry.proto.collector.logs.v1.LogsService");
    }

    [Fact]
    public async Task Export_Malformed_IsInternal()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var channel = GrpcChannel.ForAddress(fixture.GrpcAddress);
        var raw = new Marshaller<byte[]>(bytes => bytes, bytes => bytes);
        var method = new Method<byte[], byte[]>(
            MethodType.Unary, "opentelemetry.proto.collector.trace.v1.TraceService", "Export", raw, raw);
        var error = await Should.ThrowAsync<RpcException>(
            channel.CreateCallInvoker().AsyncUnaryCall(method, null, default, [0x0A, 0x7F]).ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.Internal);
        error.Status.Detail.ShouldBe("grpc: error unmarshalling request: unexpected EOF");
    }

    [Fact]
    public async Task Start_PortTaken_NamesPortAndSetting()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        var port = new Uri(fixture.GrpcAddress).Port;
        var factory = new Core.Receiver.Otlp.OtlpReceiverFactory();
        var config = TestComponents.Config(factory, $"protocols: {{grpc: {{endpoint: '127.0.0.1:{port}'}}}}");
        var second = factory.Create(TestComponents.Settings(), config, new ReceiverConsumers(fixture.Traces, null, null));
        var error = await Should.ThrowAsync<ComponentException>(() => TestComponents.StartedAsync(second));
        error.Message.ShouldStartWith($"test::protocols::grpc::endpoint: listen tcp 127.0.0.1:{port}: bind: address already in use: port {port} is taken");
        if (OperatingSystem.IsLinux())
            error.Message.ShouldContain($"by process {Environment.ProcessId} (");
    }
}
