using TracingAspire.Tests.Traces;

namespace TracingAspire.Tests.Distributed;

/// <summary>A request through task-web is one trace, in Jaeger and in the dashboard.</summary>
public class TraceTests(TracedApplication application)
{
    private static bool HasServerAndClient(IReadOnlyList<TracedSpan> spans) =>
        spans.Any(span => span.Kind == TracedSpan.Server) && spans.Any(span => span.Kind == TracedSpan.Client);

    [Fact]
    public async Task PostTask_WithTraceparent_IsOneTraceInJaeger()
    {
        var (traceId, spanId) = await PostTaskAsync();

        var spans = await (await application.GetJaegerAsync()).WaitForTraceAsync(traceId, HasServerAndClient);

        spans.Select(span => span.Service).Distinct().ShouldBe(["task-service"]);
        var server = spans.ShouldHaveSingleItem(span => span.Kind == TracedSpan.Server);
        server.ParentSpanId.ShouldBe(spanId);
        server.Name.ShouldBe("POST /api/tasks");
        server.Attributes["http.request.method"].ShouldBe("POST");
        server.Attributes["http.route"].ShouldBe("/api/tasks");
        server.Attributes["http.response.status_code"].ShouldBe("201");
        var client = spans.ShouldHaveSingleItem(span => span.Kind == TracedSpan.Client);
        client.ParentSpanId.ShouldBe(server.SpanId);
        client.Attributes["db.system.name"].ShouldBe("aws.dynamodb");
        client.Attributes["db.operation.name"].ShouldBe("PutItem");
        client.Attributes["aws.dynamodb.table_names"].ShouldContain("tasks");
        spans.Count.ShouldBe(2);
    }

    [Fact]
    public async Task PostTask_WithTraceparent_IsTheSameTraceInTheDashboard()
    {
        var (traceId, _) = await PostTaskAsync();

        var stored = await (await application.GetJaegerAsync()).WaitForTraceAsync(traceId, HasServerAndClient);
        var shown = await (await application.GetDashboardAsync()).WaitForTraceAsync(traceId, HasServerAndClient);

        shown.Select(Shape).ShouldBe(stored.Select(Shape), ignoreOrder: true);
    }

    [Fact]
    public async Task PostTask_AnyRequest_LogsCarryItsTraceId()
    {
        var (traceId, _) = await PostTaskAsync();

        var logs = await (await application.GetDashboardAsync()).WaitForLogsAsync(traceId);

        logs.ShouldContain("task-service");
    }

    [Fact]
    public async Task Health_PolledAllTheTime_IsNeverTraced()
    {
        await PostTaskAsync();
        var jaeger = await application.GetJaegerAsync();
        var operations = await Wait.ForAsync("operations of task-service", async () =>
            await jaeger.GetOperationsAsync("task-service") is { Count: > 0 } found ? found : null);

        operations.ShouldContain("POST /api/tasks");
        operations.ShouldAllBe(name => !name.Contains("health", StringComparison.OrdinalIgnoreCase));
    }

    private static (string, string?, string, string, int) Shape(TracedSpan span) =>
        (span.SpanId, span.ParentSpanId, span.Service, span.Name, span.Kind);

    private async Task<(string TraceId, string SpanId)> PostTaskAsync()
    {
        using var client = (await application.GetAsync()).CreateHttpClient("task-web", "http");
        return await TaskRequests.PostAsync(client);
    }
}
