using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Google.Protobuf;
using Grpc.Core;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.OtlpGrpc;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Exporter;

public sealed class OtlpGrpcExporterTests
{
    private const string FastRetry = "retry_on_failure: {initial_interval: 20ms, max_interval: 50ms, max_elapsed_time: 60s}";
    private readonly RecordingLogger _logger = new();

    [Theory]
    [InlineData("gzip")]
    [InlineData("none")]
    public async Task Consume_Batch_ArrivesWithEqualBytesAndHeaders(string compression)
    {
        await using var sink = await OtlpSink.StartAsync();
        var exporter = await StartAsync($"{{endpoint: '{sink.Address}', compression: {compression}, headers: {{X-Key: secret}}}}");
        var batch = Payload.Join<Traces>([Traces.From(Samples.Spans(2, "a")), Traces.From(Samples.Spans(3, "b"))]);
        var bytes = batch.Payload.ToArray();
        await exporter.ConsumeAsync(batch, TestContext.Current.CancellationToken);
        await TestComponents.StopAsync(exporter);
        sink.Requests.ShouldHaveSingleItem().ToByteArray().ShouldBe(bytes);
        sink.Headers.First().GetValue("x-key").ShouldBe("secret");
    }

    [Fact]
    public async Task Consume_SinkAppearsLate_IsDeliveredByRetry()
    {
        var port = FreePort.Next();
        var exporter = await StartAsync($"{{endpoint: '127.0.0.1:{port}', tls: {{insecure: true}}, {FastRetry}}}");
        await exporter.ConsumeAsync(Traces.From(Samples.Spans(3)), TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => !_logger.Lines.IsEmpty, "the first failure");
        _logger.Lines.First().ShouldStartWith("Exporting failed. Will retry the request after interval. error=rpc error: code = Unavailable");
        await using var sink = await OtlpSink.StartAsync(port);
        await Eventually.TrueAsync(() => sink.SpanCount == 3, "the spans at the sink");
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task Consume_RetriesUsedUp_IsDroppedWithALogLine()
    {
        var exporter = await StartAsync($"{{endpoint: 'http://127.0.0.1:{FreePort.Next()}', "
            + "retry_on_failure: {initial_interval: 1ms, max_interval: 2ms, max_elapsed_time: 5ms}}");
        await exporter.ConsumeAsync(Traces.From(Samples.Spans(2)), TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => _logger.Lines.Any(l => l.StartsWith("Exporting failed. Dropping data.", StringComparison.Ordinal)), "the drop");
        _logger.Lines.Last().ShouldContain("no more retries left: rpc error: code = Unavailable desc = connection error: desc = \"transport: Error while dialing: dial tcp 127.0.0.1:");
        _logger.Lines.Last().ShouldEndWith("dropped_items=2");
        await TestComponents.StopAsync(exporter);
    }

    [Theory]
    [InlineData(StatusCode.InvalidArgument, false)]
    [InlineData(StatusCode.ResourceExhausted, false)]
    [InlineData(StatusCode.Unavailable, true)]
    [InlineData(StatusCode.Aborted, true)]
    public async Task Consume_SinkRefuses_RetriesOnlyWhatMaySucceed(StatusCode code, bool isRetried)
    {
        await using var sink = await OtlpSink.StartAsync();
        sink.Failures.Enqueue(new Status(code, "no"));
        var exporter = await StartAsync($"{{endpoint: '{sink.Address}', {FastRetry}}}");
        await exporter.ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => sink.SpanCount == 1 || _logger.Lines.Any(l => l.Contains("Dropping")), "an end");
        sink.SpanCount.ShouldBe(isRetried ? 1 : 0);
        if (!isRetried)
            _logger.Lines.Last().ShouldContain($"not retryable error: Permanent error: rpc error: code = {code} desc = no");
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task Consume_QueueFull_IsRefused()
    {
        var exporter = await StartAsync($"{{endpoint: 'http://127.0.0.1:{FreePort.Next()}', "
            + "sending_queue: {queue_size: 1, num_consumers: 1}, retry_on_failure: {initial_interval: 1h, max_interval: 1h, max_elapsed_time: 0s}}");
        await exporter.ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        var error = await Should.ThrowAsync<RetryableException>(async () =>
            await exporter.ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken));
        error.Message.ShouldBe("sending queue is full");
        error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        await TestComponents.StopAsync(exporter);
    }

    [Fact]
    public async Task Stop_RequestWaitingForItsRetry_GetsOneLastAttempt()
    {
        await using var sink = await OtlpSink.StartAsync();
        sink.Failures.Enqueue(new Status(StatusCode.Unavailable, "not yet"));
        var exporter = await StartAsync($"{{endpoint: '{sink.Address}', retry_on_failure: {{initial_interval: 1h, max_interval: 1h, max_elapsed_time: 0s}}}}");
        await exporter.ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => !_logger.Lines.IsEmpty, "the first failure");
        await TestComponents.StopAsync(exporter);
        sink.SpanCount.ShouldBe(1);
    }

    [Fact]
    public async Task Stop_DestinationSilent_EndsWithTheGrace()
    {
        // Accepts connections and never answers.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var exporter = await StartAsync($"{{endpoint: 'http://{silent.LocalEndpoint}', timeout: 0s}}");
        await exporter.ConsumeAsync(Traces.From(Samples.Spans(2)), TestContext.Current.CancellationToken);
        using var grace = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await exporter.StopAsync(grace.Token);
        _logger.Lines.Last().ShouldBe(
            "Exporting failed. Dropping data. error=interrupted due to shutdown: no time left to send it before the stop dropped_items=2");
    }

    [Fact]
    public async Task Consume_PartialSuccess_IsLogged()
    {
        await using var sink = await OtlpSink.StartAsync();
        sink.Response = new ExportTraceServiceResponse
        {
            PartialSuccess = new ExportTracePartialSuccess { RejectedSpans = 1, ErrorMessage = "too old" },
        };
        var exporter = await StartAsync($"{{endpoint: '{sink.Address}'}}");
        await exporter.ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        await TestComponents.StopAsync(exporter);
        _logger.Lines.ShouldHaveSingleItem().ShouldBe("Partial success response message=too old dropped_spans=1");
    }

    [Theory]
    [InlineData("{}", "test: requires a non-empty \"endpoint\"")]
    [InlineData("{endpoint: 'h:1', compression: lz4}", "test: 'compression' unsupported compression type \"lz4\"")]
    [InlineData("{endpoint: 'ftp://h:1'}", "test::clientconfig: invalid endpoint \"ftp://h:1\"")]
    [InlineData("{endpoint: 'h:1', retry_on_failure: {max_elapsed_time: 1s}}", "'max_elapsed_time' must not be less than 'initial_interval'")]
    [InlineData("{endpoint: 'h'}", "test::clientconfig: address h: missing port in address")]
    [InlineData("{endpoint: 'a:b:1'}", "test::clientconfig: address a:b:1: too many colons in address")]
    [InlineData("{endpoint: 'h:x'}", "test::clientconfig: invalid port \"x\"")]
    [InlineData("{endpoint: 'unix://'}", "test::clientconfig: unix socket path cannot be empty")]
    [InlineData("{endpoint: 'h:1', timeout: -1s}", "test::timeoutconfig: 'timeout' must be non-negative")]
    [InlineData("{endpoint: 'h:1', balancer_name: none}", "test::clientconfig: invalid balancer_name: none")]
    [InlineData("{endpoint: 'h:1', sending_queue: {sizer: spans}}", "'sizer' invalid sizer: \"spans\"")]
    public void Config_Unusable_SaysWhy(string yaml, string expected) =>
        TestComponents.TryConfig(new OtlpGrpcExporterFactory(), yaml).Problems.ShouldHaveSingleItem().ShouldContain(expected);

    [Theory]
    [InlineData("{endpoint: 'h:1'}", "https://h:1/")]
    [InlineData("{endpoint: 'h:1', tls: {insecure: true}}", "http://h:1/")]
    [InlineData("{endpoint: 'http://h:1'}", "http://h:1/")]
    [InlineData("{endpoint: 'https://h:1', tls: {insecure: true}}", "https://h:1/")]
    [InlineData("{endpoint: 'h:1', tls: {insecure: true, ca_pem: x}}", "https://h:1/")]
    [InlineData("{endpoint: 'dns:///h:1', tls: {insecure: true}}", "http://h:1/")]
    [InlineData("{endpoint: 'dns://8.8.8.8/h:1', tls: {insecure: true}}", "http://h:1/")]
    [InlineData("{endpoint: 'unix:///run/x.sock', tls: {insecure: true}}", "http://localhost/")]
    public void Config_Endpoint_DecidesOnTls(string yaml, string expected) =>
        ((OtlpGrpcExporterConfig)TestComponents.Config(new OtlpGrpcExporterFactory(), yaml)).Address.ToString().ShouldBe(expected);

    private Task<IExporter<Traces>> StartAsync(string yaml)
    {
        var factory = new OtlpGrpcExporterFactory();
        return TestComponents.StartedAsync(
            factory.CreateTraces(TestComponents.Settings(_logger), TestComponents.Config(factory, yaml)));
    }
}
