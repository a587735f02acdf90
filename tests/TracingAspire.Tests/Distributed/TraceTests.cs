using System.Net.Http.Json;
using TracingAspire.Testing;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Tests.Distributed;

/// <summary>A request through task-web is one trace, in Jaeger and in the dashboard.</summary>
public class TraceTests(TracedApplication application)
{
    // The dashboard has attributes of its own, and every value as a text.
    private static readonly TraceSnapshotOptions Shape = new() { Omit = ["*"] };

    // The region is the developer's; the capacity is that of one version of DynamoDB Local.
    private static readonly TraceSnapshotOptions Approved = new()
    {
        Scrub = [.. TraceSnapshotOptions.VolatileAttributes, "cloud.region", "aws.dynamodb.consumed_capacity"],
    };

    [Fact]
    public async Task PostTask_WithTraceparent_IsOneTraceInJaeger()
    {
        var app = await application.GetAsync();
        using var client = app.CreateTracedHttpClient("task-web");

        using var response = await client.PostAsJsonAsync("/api/tasks", TaskRequests.NewTask());

        var trace = await app.Traces.FindAsync(response);
        trace.ShouldMatch(
            Server("task-service", "POST /api/tasks")
                .With("http.request.method", "POST")
                .With("http.route", "/api/tasks")
                .With("http.response.status_code", 201)
                .WithChildren(
                    Client("task-service", "DynamoDB.PutItem")
                        .With("db.system.name", "aws.dynamodb")
                        .With("db.operation.name", "PutItem")
                        .With("aws.dynamodb.table_names", (string[])["tasks"])));
    }

    [Fact]
    public async Task GetTasks_OfAUser_IsTheApprovedTrace()
    {
        var app = await application.GetAsync();
        using var client = app.CreateTracedHttpClient("task-web");

        using var response = await client.GetAsync("/api/tasks?userName=approved&start=0");

        var trace = await app.Traces.FindAsync(response);
        trace.ShouldMatchSnapshot(options: Approved);
    }

    [Fact]
    public async Task PostTask_WithTraceparent_IsTheSameTraceInTheDashboard()
    {
        var (traceId, _) = await PostTaskAsync();

        var stored = await (await application.GetAsync()).Traces.FindAsync(traceId);
        var shown = await (await application.GetDashboardAsync()).FindTraceAsync(traceId, trace => trace.Spans.Count == stored.Spans.Count);

        shown.Spans.Select(span => (span.SpanId, span.ParentSpanId)).ShouldBe(stored.Spans.Select(span => (span.SpanId, span.ParentSpanId)));
        shown.ToSnapshot(Shape).ShouldBe(stored.ToSnapshot(Shape));
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
        var (traceId, _) = await PostTaskAsync();
        var traces = (await application.GetAsync()).Traces;
        await traces.FindAsync(traceId, until: trace => trace.Spans.Count == 2);

        var operations = await traces.GetOperationsAsync("task-service");

        operations.ShouldContain("POST /api/tasks");
        operations.ShouldAllBe(name => !name.Contains("health", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<(string TraceId, string SpanId)> PostTaskAsync()
    {
        using var client = (await application.GetAsync()).CreateHttpClient("task-web", "http");
        return await TaskRequests.PostAsync(client);
    }
}
