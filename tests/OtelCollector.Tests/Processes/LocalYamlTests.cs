using System.Diagnostics;
using System.Net;
using Grpc.Net.Client;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace OtelCollector.Tests.Processes;

public sealed class LocalYamlTests
{
    [Fact]
    public async Task Run_BackendsAppearLate_DrainsOnSigterm()
    {
        var token = TestContext.Current.CancellationToken;
        var (grpc, health, jaeger, aspire) = (FreePort.Next(), FreePort.Next(), FreePort.Next(), FreePort.Next());
        await using var collector = new CollectorProcess(
            new Dictionary<string, string>
            {
                ["OTLP_GRPC_PORT"] = grpc.ToString(),
                ["OTLP_HTTP_PORT"] = FreePort.Next().ToString(),
                ["HEALTH_PORT"] = health.ToString(),
                ["JAEGER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{jaeger}",
                ["ASPIRE_OTLP_ENDPOINT"] = $"http://127.0.0.1:{aspire}",
            },
            "--config",
            "config/local.yaml");
        await collector.ReadyAsync();
        using var http = new HttpClient();
        (await http.GetAsync($"http://127.0.0.1:{health}/", token)).StatusCode.ShouldBe(HttpStatusCode.OK);

        // Aspire is never there: it must not keep the spans from Jaeger, here another Collector that comes up late.
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{grpc}");
        var client = new TraceService.TraceServiceClient(channel);
        for (var i = 0; i < 10; i++)
            await client.ExportAsync(Request(i), cancellationToken: token);
        await using var sink = new CollectorProcess(
            null,
            "--config",
            $"yaml:{{receivers: {{otlp: {{protocols: {{grpc: {{endpoint: '127.0.0.1:{jaeger}'}}}}}}}}, exporters: {{debug: {{verbosity: normal}}}}, "
            + "service: {telemetry: {metrics: {level: none}}, pipelines: {traces: {receivers: [otlp], exporters: [debug]}}}}");
        await sink.ReadyAsync();
        await client.ExportAsync(Request(10), cancellationToken: token);

        var (exitCode, time) = await collector.TerminateAsync();
        exitCode.ShouldBe(0, collector.Log);
        time.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        for (var i = 0; i <= 10; i++)
            await LoggedAsync(sink, $"span-{i} ", collector);
        (await sink.TerminateAsync()).ExitCode.ShouldBe(0);
    }

    private static ExportTraceServiceRequest Request(int number) => new()
    {
        ResourceSpans = { new ResourceSpans { ScopeSpans = { new ScopeSpans { Spans = { new Span { Name = $"span-{number}" } } } } } },
    };

    private static async Task LoggedAsync(CollectorProcess process, string text, CollectorProcess sender)
    {
        var start = Stopwatch.GetTimestamp();
        while (!process.Log.Contains(text, StringComparison.Ordinal))
        {
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(20))
                throw new TimeoutException($"waited for \"{text}\" in: {process.Log}\nThe sender:\n{sender.Log}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
