using System.Net;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Telemetry;

/// <summary>The environment variables every OpenTelemetry SDK has, on the process as it is deployed.</summary>
public sealed class StandardVariablesTests(SharedDynamoDB dynamoDB)
{
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf;";
    private const string Endpoint = Protocol + "OTEL_EXPORTER_OTLP_ENDPOINT={sink};";

    [Theory]
    [InlineData(Endpoint, true, true, true)]
    [InlineData(Endpoint + "OTEL_SDK_DISABLED=true", false, false, false)]
    [InlineData(Endpoint + "OTEL_TRACES_EXPORTER=none", false, true, true)]
    [InlineData(Endpoint + "OTEL_METRICS_EXPORTER=none;OTEL_LOGS_EXPORTER=none", true, false, false)]
    [InlineData(Endpoint + "OTEL_TRACES_SAMPLER=always_off", false, true, true)]
    [InlineData(Protocol + "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT={sink}/v1/traces", true, false, false)]
    public async Task Variables_OfTheStandard_DecideWhatIsSent(string variables, bool traces, bool metrics, bool logs)
    {
        await using var sink = await OtlpSink.StartAsync();
        await using var service = ServiceProcess.Start(dynamoDB.Url, [.. Read(variables.Replace("{sink}", sink.Url, StringComparison.Ordinal))]);
        await service.ReadyAsync();
        var (trace, answer) = await service.Http.TracedAsync(HttpMethod.Post, TaskApiCalls.Path, TaskApiCalls.NewTask());
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);

        service.Terminate();

        (await service.ExitCodeAsync()).ShouldBe(0, service.Errors);
        service.Errors.Trim().ShouldBeEmpty();
        sink.HasAny("/v1/traces").ShouldBe(traces);
        sink.HasAny("/v1/metrics").ShouldBe(metrics);
        sink.HasAny("/v1/logs").ShouldBe(logs);
        service.Output.ShouldContain($"trace_id={trace.ToHexString()} span_id=", customMessage: "the console tells the caller's trace all the same");
    }

    private static IEnumerable<(string, string?)> Read(string variables) => variables
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(variable => variable.Split('=', 2))
        .Select(pair => (pair[0], (string?)pair[1]));
}
