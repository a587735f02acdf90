using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Process;

/// <summary>The Monitor page's figures from both sources, from the receiver to the answer, and what the own metrics say of it.</summary>
public sealed class MonitorProcessTests : IDisposable
{
    private static readonly TimeSpan ArrivalTimeout = TimeSpan.FromSeconds(30);
    private readonly string _config = Path.GetTempFileName();

    public void Dispose() => File.Delete(_config);

    [Theory]
    [InlineData("memory_storage", "spans")]
    [InlineData("span_metrics", "memory")]
    public async Task Run_SpansReceived_AreCalls(string storage, string kind)
    {
        var page = FreePort.Next();
        await File.WriteAllTextAsync(_config, Configuration(storage, page), TestContext.Current.CancellationToken);
        await using var jaeger = await JaegerProcess.StartAsync(change: start =>
        {
            start.ArgumentList.Add("--config");
            start.ArgumentList.Add(_config);
        });
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{jaeger.QueryPort}") };
        await ExportAsync(jaeger, [Span(1), Span(2), Span(3, isError: true)]);

        await WaitForCallsAsync(client, 3 / 60d);
        Value(await client.GetStringAsync("/api/metrics/errors?service=web&lookback=0", TestContext.Current.CancellationToken))!.Value.ShouldBe(1 / 3d, 1e-6);
        Value(await client.GetStringAsync("/api/metrics/latencies?service=web&lookback=0&quantile=0.5", TestContext.Current.CancellationToken))!
            .Value.ShouldBeInRange(5, 10.1);

        var metrics = await client.GetStringAsync(new Uri($"http://127.0.0.1:{page}/metrics"), TestContext.Current.CancellationToken);
        metrics.ShouldContain($"jaeger_storage_requests{{kind=\"{kind}\",name=\"{storage}\",operation=\"get_error_rates\",result=\"ok\",role=\"metricstore\"}} 1\n");
        metrics.ShouldContain("jaeger_storage_spans{name=\"memory_storage\"} 3\n");
        metrics.ShouldContain("http_server_request_duration_count{http_request_method=\"GET\",http_response_status_code=\"200\",http_route=\"/api/metrics/errors\"");
    }

    private static string Configuration(string storage, int page) => $$"""
        extensions:
          jaeger_storage:
            metric_backends:
              span_metrics:
                memory:
          jaeger_query:
            storage:
              metrics: {{storage}}
        connectors:
          spanmetrics: {metrics_flush_interval: 100ms}
        exporters:
          jaeger_metric_storage_exporter: {metric_storage: span_metrics}
        service:
          pipelines:
            traces: {exporters: [jaeger_storage_exporter, spanmetrics]}
            metrics: {receivers: [spanmetrics], exporters: [jaeger_metric_storage_exporter]}
          telemetry:
            metrics:
              level: detailed
              readers:
                - pull:
                    exporter:
                      prometheus:
                        host: 127.0.0.1
                        port: {{page}}
        """;

    private static Span Span(ulong id, bool isError = false)
    {
        var span = Otlp.Span(id, id, durationMs: 10);
        var now = (ulong)DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * Otlp.Millisecond;
        (span.StartTimeUnixNano, span.EndTimeUnixNano) = (now - (10 * Otlp.Millisecond), now);
        if (isError) span.Status = new Status { Code = Status.Types.StatusCode.Error };
        return span;
    }

    private static async Task ExportAsync(JaegerProcess jaeger, Span[] spans)
    {
        using var client = new HttpClient();
        using var content = new ByteArrayContent(new ExportTraceServiceRequest { ResourceSpans = { Otlp.Request("web", spans) } }.ToByteArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        using var response = await client.PostAsync(
            new Uri($"http://127.0.0.1:{jaeger.HttpPort}/v1/traces"), content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static async Task WaitForCallsAsync(HttpClient client, double expected)
    {
        var waited = Stopwatch.StartNew();
        var answer = "";
        while (waited.Elapsed < ArrivalTimeout)
        {
            answer = await client.GetStringAsync("/api/metrics/calls?service=web&lookback=0&ratePer=60000", TestContext.Current.CancellationToken);
            if (Value(answer) is { } value && Math.Abs(value - expected) < 1e-6) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"the calls were {answer} after {waited.Elapsed}, not {expected}");
    }

    private static double? Value(string answer) => JsonNode.Parse(answer)!["metrics"]!.AsArray() is [var series, ..]
        ? double.Parse(series!["metricPoints"]![0]!["gaugeValue"]!["doubleValue"]!.ToString(), CultureInfo.InvariantCulture)
        : null;
}
