using System.Diagnostics;
using System.Net;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Lifetime;

public sealed class TerminationTests(SharedDynamoDB dynamoDB)
{
    /// <summary>Spans stay far longer than the test, so that none leaves before the process is asked to stop.</summary>
    private static readonly (string, string?)[] SpansAtTheEnd =
        [("OTEL_BSP_SCHEDULE_DELAY", "600000"), ("OTEL_METRIC_EXPORT_INTERVAL", "1000")];

    /// <summary>The 5 s a service has, and as much again for a busy machine.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Sigterm_SpansAndLogsUnsent_AreFlushed()
    {
        await using var sink = await OtlpSink.StartAsync();
        await using var service = ServiceProcess.Start(dynamoDB.Url, [.. Otlp(sink), .. SpansAtTheEnd]);
        await service.ReadyAsync();
        var (trace, answer) = await service.Http.TracedAsync(HttpMethod.Post, TaskApiCalls.Path, TaskApiCalls.NewTask());
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var traceId = trace.ToHexString();
        await Eventually.BeTrueAsync("the service exports", () => Task.FromResult(sink.HasAny("/v1/metrics")));
        sink.HasAny("/v1/traces").ShouldBeFalse();

        service.Terminate();

        (await service.ExitCodeAsync()).ShouldBe(0, service.Errors);
        service.Errors.Trim().ShouldBeEmpty();
        sink.Has("/v1/traces", traceId, "DynamoDB.PutItem").ShouldBeTrue();
        sink.Has("/v1/traces", traceId, "POST /api/tasks").ShouldBeTrue();
        sink.Has("/v1/logs", traceId, "Created task").ShouldBeTrue();
        service.Output.ShouldContain($"trace_id={traceId} span_id=");
    }

    [Fact]
    public async Task Sigterm_ReceiverHangs_EndsWithinTheGrace()
    {
        await using var sink = await OtlpSink.StartAsync(hanging: true);
        await using var service = ServiceProcess.Start(dynamoDB.Url, [.. Otlp(sink), .. SpansAtTheEnd]);
        await service.ReadyAsync();
        await service.Http.CreateAsync();

        var clock = Stopwatch.StartNew();
        service.Terminate();

        (await service.ExitCodeAsync()).ShouldBe(0);
        clock.Elapsed.ShouldBeLessThan(Grace);
        service.Errors.ShouldContain("the last telemetry was not taken within");
    }

    [Fact]
    public async Task Sigterm_DatabaseAway_EndsWithinTheGrace()
    {
        await using var service = ServiceProcess.Start(new Uri($"http://127.0.0.1:{FreePort.Next()}"));
        await Eventually.BeTrueAsync("it waits for DynamoDB", () => Task.FromResult(service.Output.Contains("Waiting up to")));

        var clock = Stopwatch.StartNew();
        service.Terminate();

        (await service.ExitCodeAsync()).ShouldBe(0);
        clock.Elapsed.ShouldBeLessThan(Grace);
    }

    private static (string, string?)[] Otlp(OtlpSink sink) =>
        [("OTEL_EXPORTER_OTLP_ENDPOINT", sink.Url), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")];
}
