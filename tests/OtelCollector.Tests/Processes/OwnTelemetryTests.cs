using System.Diagnostics;
using System.Net;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Resource.V1;
using OtelCollector.Tests.Conformance;

namespace OtelCollector.Tests.Processes;

public sealed class OwnTelemetryTests : IDisposable
{
    private const string Span = """{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"00000000000000000000000000000001","spanId":"0000000000000001","name":"users-own"}]}]}]}""";

    private const string SendersTrace = "0af7651916cd43dd8448eb211c80319c";

    private readonly string _file = Path.GetTempFileName();
    private readonly HttpClient _http = new();

    public void Dispose()
    {
        _http.Dispose();
        File.Delete(_file);
    }

    [Theory]
    [InlineData("grpc", "gzip")]
    [InlineData("http/protobuf", "none")]
    public async Task Export_OverOtlp_ArrivesWithNamesAndResource(string protocol, string compression)
    {
        await using var backend = new OtlpBackend();
        await backend.StartAsync();
        var address = protocol == "grpc" ? backend.GrpcAddress : backend.HttpAddress;
        var port = Write(signal => $$"""
            exporter: {otlp: {protocol: {{protocol}}, endpoint: '{{Endpoint(address, protocol, signal)}}', compression: {{compression}}, headers: [{name: exporter, value: own}] } }
            """);
        await using var collector = new CollectorProcess(null, "--config", _file);
        await collector.ReadyAsync();
        collector.Log.ShouldNotContain("without effect");
        await PostAsync(port);

        await ReceivedAsync<ExportTraceServiceRequest>(backend, collector, r => r.ResourceSpans.Any(s => IsOwn(s.Resource))
            && Spans(r).Any(s => s.Name == "receiver/otlp/TraceDataReceived"
                && s.Attributes.Any(a => a.Key == "accepted_spans" && a.Value.IntValue == 1)));
        await ReceivedAsync<ExportTraceServiceRequest>(backend, collector, r => Spans(r).Any(s => s.Name == "exporter/debug/traces"));
        await ReceivedAsync<ExportTraceServiceRequest>(backend, collector, r => Spans(r).Any(s => s.Name == "POST"
            && s.TraceId.ToByteArray().SequenceEqual(Convert.FromHexString(SendersTrace))
            && s.Attributes.Any(a => a.Key == "http.response.status_code" && a.Value.IntValue == 200)));
        await ReceivedAsync<ExportTraceServiceRequest>(backend, collector, r => Spans(r).Any(s => s.Name == "exporter/enqueue"));
        backend.Requests.Select(r => r.Request).OfType<ExportTraceServiceRequest>().SelectMany(Spans)
            .ShouldAllBe(s => s.TraceId.ToByteArray().SequenceEqual(Convert.FromHexString(SendersTrace)));
        await ReceivedAsync<ExportMetricsServiceRequest>(backend, collector, r => r.ResourceMetrics.Any(m => IsOwn(m.Resource)
            && m.ScopeMetrics.SelectMany(s => s.Metrics).Any(x => x.Name == "otelcol_receiver_accepted_spans" && x.Sum.IsMonotonic)));
        await ReceivedAsync<ExportLogsServiceRequest>(backend, collector, r => r.ResourceLogs.Any(l => IsOwn(l.Resource)
            && l.ScopeLogs.SelectMany(s => s.LogRecords).Any(x => x.Body.StringValue == "Starting HTTP server"
                && x.Attributes.Any(a => a.Key == "endpoint"))));
        backend.Requests.Select(r => r.Exporter).ShouldAllBe(e => e == "own");
        (await collector.TerminateAsync()).ExitCode.ShouldBe(0, collector.Log);
        backend.Requests.Select(r => r.Request).OfType<ExportLogsServiceRequest>()
            .SelectMany(r => r.ResourceLogs).SelectMany(l => l.ScopeLogs).SelectMany(s => s.LogRecords)
            .ShouldContain(l => l.Body.StringValue == "Shutdown complete.");
    }

    [Fact]
    public async Task Export_DestinationAway_CollectorRunsSaysSoAndStops()
    {
        var gone = FreePort.Next();
        var port = Write(_ => $$"""exporter: {otlp: {protocol: http/protobuf, endpoint: 'http://127.0.0.1:{{gone}}'} }""");
        await using var collector = new CollectorProcess(null, "--config", _file);
        await collector.ReadyAsync();
        await PostAsync(port);
        await collector.LoggedAsync("OpenTelemetry internal telemetry error");
        (await collector.TerminateAsync()).ExitCode.ShouldBe(0, collector.Log);
    }

    private static string Endpoint(string address, string protocol, string signal) =>
        protocol == "grpc" ? address : $"{address}/v1/{signal}";

    private static IEnumerable<OpenTelemetry.Proto.Trace.V1.Span> Spans(ExportTraceServiceRequest request) =>
        request.ResourceSpans.SelectMany(r => r.ScopeSpans).SelectMany(s => s.Spans);

    private static bool IsOwn(Resource resource) =>
        resource.Attributes.Any(a => a.Key == "service.name" && a.Value.StringValue == "own-name")
        && resource.Attributes.Any(a => a.Key == "service.version");

    private static async Task ReceivedAsync<TRequest>(OtlpBackend backend, CollectorProcess collector, Func<TRequest, bool> isIt)
        where TRequest : IMessage
    {
        var start = Stopwatch.GetTimestamp();
        while (!backend.Requests.Select(r => r.Request).OfType<TRequest>().Any(isIt))
        {
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(30))
                throw new TimeoutException($"waited for {typeof(TRequest).Name}; log: {collector.Log}; got: {string.Join('\n', backend.Requests)}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private int Write(Func<string, string> exporter)
    {
        var port = FreePort.Next();
        File.WriteAllText(
            _file,
            $$$"""
            receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:{{{port}}}'} } } }
            exporters: {debug: {sending_queue: {enabled: true} } }
            service:
              telemetry:
                resource: {attributes: [{name: service.name, value: own-name}]}
                logs: {processors: [{batch: {schedule_delay: 100, {{{exporter("logs")}}} } }] }
                metrics: {readers: [{periodic: {interval: 200, {{{exporter("metrics")}}} } }] }
                traces: {propagators: [tracecontext], processors: [{batch: {schedule_delay: 100, {{{exporter("traces")}}} } }] }
              pipelines: {traces: {receivers: [otlp], exporters: [debug]}}
            """);
        return port;
    }

    private async Task PostAsync(int port)
    {
        using var content = new StringContent(Span, null, "application/json");
        content.Headers.Add("traceparent", $"00-{SendersTrace}-b7ad6b7169203331-01");
        using var response = await _http.PostAsync($"http://127.0.0.1:{port}/v1/traces", content, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
