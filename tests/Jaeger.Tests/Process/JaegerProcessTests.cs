using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Grpc.Net.Client;
using OpenTelemetry.Proto.Collector.Trace.V1;

namespace Jaeger.Tests.Process;

public sealed class JaegerProcessTests
{
    private static readonly TimeSpan ArrivalTimeout = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Run_SpansOverGrpcAndHttp_AreFoundUntilSigterm()
    {
        await using var jaeger = await JaegerProcess.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{jaeger.QueryPort}") };
        await ExportOverGrpcAsync(jaeger, Request("over-grpc", trace: 1));
        await ExportOverHttpAsync(jaeger, Request("over-http", trace: 2));

        await WaitForServicesAsync(client, "over-grpc", "over-http");
        (await client.GetStringAsync("/api/traces/1", TestContext.Current.CancellationToken)).ShouldContain("\"serviceName\":\"over-grpc\"");
        (await client.GetStringAsync("/api/v3/traces/2", TestContext.Current.CancellationToken)).ShouldContain("over-http");
        (await jaeger.TerminateAsync()).ShouldBe(0);
    }

    private static ExportTraceServiceRequest Request(string service, ulong trace) =>
        new() { ResourceSpans = { Otlp.Request(service, Otlp.Span(trace, 1)) } };

    private static async Task ExportOverGrpcAsync(JaegerProcess jaeger, ExportTraceServiceRequest request)
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{jaeger.GrpcPort}");
        var client = new TraceService.TraceServiceClient(channel);
        await client.ExportAsync(request, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static async Task ExportOverHttpAsync(JaegerProcess jaeger, ExportTraceServiceRequest request)
    {
        using var client = new HttpClient();
        using var content = new ByteArrayContent(request.ToByteArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        using var response = await client.PostAsync(
            new Uri($"http://127.0.0.1:{jaeger.HttpPort}/v1/traces"), content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static async Task WaitForServicesAsync(HttpClient client, params string[] expected)
    {
        var waited = Stopwatch.StartNew();
        var services = "";
        while (waited.Elapsed < ArrivalTimeout)
        {
            services = await client.GetStringAsync("/api/v3/services", TestContext.Current.CancellationToken);
            if (JsonNode.Parse(services)!["services"]!.AsArray().Select(s => (string)s!).SequenceEqual(expected)) return;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"the services were {services} after {waited.Elapsed}, not {string.Join(' ', expected)}");
    }
}
