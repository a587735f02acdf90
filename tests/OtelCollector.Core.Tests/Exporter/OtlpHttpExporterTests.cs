using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.OtlpHttp;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Json;
using OtelCollector.Core.Server;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Exporter;

public sealed class OtlpHttpExporterTests
{
    private const string FastRetry = "retry_on_failure: {initial_interval: 10ms, max_interval: 20ms, max_elapsed_time: 60s}";
    private readonly RecordingLogger _logger = new();

    [Theory]
    [InlineData("", "gzip")]
    [InlineData("compression: gzip, compression_params: {level: 9}", "gzip")]
    [InlineData("compression: zstd", "zstd")]
    [InlineData("compression: deflate", "deflate")]
    [InlineData("compression: snappy", "snappy")]
    [InlineData("compression: x-snappy-framed", "x-snappy-framed")]
    [InlineData("compression: lz4", "lz4")]
    [InlineData("compression: none", "")]
    public async Task Consume_Batch_ArrivesWithEqualBytes(string settings, string encoding)
    {
        await using var sink = await HttpSink.StartAsync();
        var data = Traces.From(Samples.Spans(3));
        await SendAsync($"{{endpoint: '{sink.Address}', headers: {{X-Key: secret}}, {settings}}}", data);
        var request = sink.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe("/v1/traces");
        request.Headers.ContentType.ToString().ShouldBe("application/x-protobuf");
        request.Headers.ContentEncoding.ToString().ShouldBe(encoding);
        request.Headers["X-Key"].ToString().ShouldBe("secret");
        request.Headers.UserAgent.ToString().ShouldStartWith("test/0.0.0 (");
        ExportTraceServiceRequest.Parser.ParseFrom(Decompress(request.Body, encoding)).ShouldBe(data.Request);
    }

    [Fact]
    public async Task Consume_Json_ArrivesAsJsonAtTheSignalsOwnEndpoint()
    {
        await using var sink = await HttpSink.StartAsync();
        var data = Traces.From(Samples.Spans(2));
        await SendAsync($"{{endpoint: 'http://localhost:1', traces_endpoint: '{sink.Address}/in?x=1', encoding: json, compression: none}}", data);
        var request = sink.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe("/in");
        request.Headers.ContentType.ToString().ShouldBe("application/json");
        request.Body.ShouldBe(OtlpJsonWriter.Write(data).ToArray());
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    [InlineData(400, false)]
    [InlineData(500, false)]
    public async Task Consume_Refused_RetriesOnlyWhatMaySucceed(int status, bool isRetried)
    {
        await using var sink = await HttpSink.StartAsync();
        sink.Answers.Enqueue(response => Answer(response, status));
        await SendAsync($"{{endpoint: '{sink.Address}', {FastRetry}}}", Traces.From(Samples.Spans()), () => sink.Requests.Count == (isRetried ? 2 : 1));
        sink.Requests.Count.ShouldBe(isRetried ? 2 : 1);
        _logger.Lines.First().ShouldContain(
            $"error exporting items, request to {sink.Address}/v1/traces responded with HTTP Status Code {status}");
    }

    [Fact]
    public async Task Consume_RetryAfter_IsHeeded()
    {
        await using var sink = await HttpSink.StartAsync();
        sink.Answers.Enqueue(response =>
        {
            response.Headers.RetryAfter = "3600";
            return Answer(response, 429);
        });
        await SendAsync($"{{endpoint: '{sink.Address}', {FastRetry.Replace("60s", "0s", StringComparison.Ordinal)}}}", Traces.From(Samples.Spans()), () => !_logger.Lines.IsEmpty);
        _logger.Lines.First().ShouldStartWith(
            "Exporting failed. Will retry the request after interval. error=Throttle (1h0m0s), error: rpc error: code = ResourceExhausted desc = error exporting items");
        _logger.Lines.First().ShouldEndWith("interval=1h0m0s");
    }

    [Fact]
    public async Task Consume_RefusedWithStatus_NamesItsMessage()
    {
        await using var sink = await HttpSink.StartAsync();
        byte[] status = [0x08, 0x03, 0x12, 0x03, (byte)'b', (byte)'a', (byte)'d'];
        sink.Answers.Enqueue(response => Answer(response, 400, "application/x-protobuf", status));
        await SendAsync($"{{endpoint: '{sink.Address}'}}", Traces.From(Samples.Spans()), () => !_logger.Lines.IsEmpty);
        _logger.Lines.ShouldHaveSingleItem().ShouldBe(
            "Exporting failed. Dropping data. error=not retryable error: Permanent error: rpc error: code = InvalidArgument desc = "
            + $"error exporting items, request to {sink.Address}/v1/traces responded with HTTP Status Code 400, Message=bad, Details=[] dropped_items=1");
    }

    [Fact]
    public async Task Consume_NobodyRetries_TheSenderLearnsTheStatus()
    {
        await using var sink = await HttpSink.StartAsync();
        sink.Answers.Enqueue(response => Answer(response, 401));
        var error = await Should.ThrowAsync<PermanentException>(() => SendAsync(
            $"{{endpoint: '{sink.Address}', sending_queue: {{enabled: false}}, retry_on_failure: {{enabled: false}}}}",
            Traces.From(Samples.Spans()),
            until: null));
        error.Message.ShouldStartWith("Permanent error: rpc error: code = Unauthenticated desc = error exporting items");
        error.GetBaseException().ShouldBeOfType<RpcException>().StatusCode.ShouldBe(StatusCode.Unauthenticated);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-protobuf")]
    public async Task Consume_PartialSuccess_IsLogged(string type)
    {
        await using var sink = await HttpSink.StartAsync();
        var partial = new ExportTraceServiceResponse
        {
            PartialSuccess = new ExportTracePartialSuccess { RejectedSpans = 1, ErrorMessage = "too old" },
        };
        var json = "{\"partialSuccess\":{\"rejectedSpans\":\"1\",\"errorMessage\":\"too old\"}}"u8.ToArray();
        sink.Answers.Enqueue(response => Answer(response, 200, type, type == "application/json" ? json : partial.ToByteArray()));
        await SendAsync($"{{endpoint: '{sink.Address}'}}", Traces.From(Samples.Spans()));
        _logger.Lines.ShouldHaveSingleItem().ShouldBe("Partial success response message=too old dropped_spans=1");
    }

    [Fact]
    public async Task Consume_DestinationAway_SaysWhyInTheOriginalsWords()
    {
        var port = FreePort.Next();
        await SendAsync($"{{endpoint: 'http://127.0.0.1:{port}', retry_on_failure: {{enabled: false}}}}", Traces.From(Samples.Spans()), () => !_logger.Lines.IsEmpty);
        _logger.Lines.ShouldHaveSingleItem().ShouldBe(
            "Exporting failed. Dropping data. Try enabling retry_on_failure config option to retry on retryable errors. "
            + $"error=failed to make an HTTP request: Post \"http://127.0.0.1:{port}/v1/traces\": dial tcp 127.0.0.1:{port}: connect: connection refused dropped_items=1");
    }

    [Theory]
    [InlineData("{}", "test: at least one endpoint must be specified")]
    [InlineData("{endpoint: 'http://h', encoding: xml}", "test: 'encoding' invalid encoding type: xml")]
    [InlineData("{endpoint: 'http://h', compression: lzo}", "test: 'compression' unsupported compression type \"lzo\"")]
    [InlineData("{endpoint: 'http://h', compression: gzip, compression_params: {level: 11}}", "test::clientconfig: unsupported parameters {Level:11} for compression type \"gzip\"")]
    [InlineData("{endpoint: 'http://h', proxy_url: nope}", "'proxy_url' must be like")]
    public void Config_Unusable_SaysWhy(string yaml, string expected) =>
        TestComponents.TryConfig(new OtlpHttpExporterFactory(), yaml).Problems.ShouldHaveSingleItem().ShouldContain(expected);

    [Theory]
    [InlineData("{endpoint: 'h:1'}", "endpoint must be a valid URL")]
    [InlineData("{endpoint: 'http://127.0.0.1:port'}", "endpoint must be a valid URL")]
    [InlineData("{logs_endpoint: 'http://h'}", "either endpoint or traces_endpoint must be specified")]
    public void Create_NoPlaceForTheSignal_SaysWhy(string yaml, string expected)
    {
        var factory = new OtlpHttpExporterFactory();
        Should.Throw<ComponentException>(() => factory.CreateTraces(TestComponents.Settings(_logger), TestComponents.Config(factory, yaml)))
            .Message.ShouldBe($"failed to build pipelines: failed to create \"test\" exporter for data type \"traces\": {expected}");
    }

    private async Task SendAsync(string yaml, Traces data, Func<bool>? until = null)
    {
        var factory = new OtlpHttpExporterFactory();
        IExporter<Traces> exporter = await TestComponents.StartedAsync(
            factory.CreateTraces(TestComponents.Settings(_logger), TestComponents.Config(factory, yaml)));
        await exporter.ConsumeAsync(data, TestContext.Current.CancellationToken);
        if (until is not null)
            await Eventually.TrueAsync(until, "the expected attempts");
        await TestComponents.StopAsync(exporter);
    }

    private static Task Answer(HttpResponse response, int status, string? type = null, byte[]? body = null)
    {
        response.StatusCode = status;
        response.ContentType = type;
        return body is null ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }

    [Fact]
    public async Task Consume_Authenticator_ItsHeaderIsSent()
    {
        await using var sink = await HttpSink.StartAsync();
        var factory = new OtlpHttpExporterFactory();
        var exporter = factory.CreateTraces(
            TestComponents.Settings(_logger), TestComponents.Config(factory, $"{{endpoint: '{sink.Address}', auth: {{authenticator: token}}}}"));
        await exporter.StartAsync(new TestHost(("token", new FixedCredentials())), TestContext.Current.CancellationToken);
        await exporter.ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        await TestComponents.StopAsync(exporter);
        sink.Requests.ShouldHaveSingleItem().Headers.Authorization.ToString().ShouldBe("Bearer abc");
    }

    private static byte[] Decompress(byte[] body, string encoding) =>
        RequestBody.Decode(body, encoding, 1 << 20)!.Value.ToArray();

    private sealed class FixedCredentials : IExtension, IClientAuthenticator
    {
        public KeyValuePair<string, string> Header => new("Authorization", "Bearer abc");

        public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
