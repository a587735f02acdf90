using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Telemetry;

public sealed class RequestTelemetryTests(SharedDynamoDB dynamoDB) : TaskApiTest(dynamoDB)
{
    [Theory]
    [InlineData("/health/startup")]
    [InlineData("/health/liveness")]
    [InlineData("/health/readiness")]
    public async Task Get_Health_GivesNoSpanNoCountAndNoLog(string path)
    {
        var before = Api.Logs.Count;
        var (health, answer) = await Http.TracedAsync(HttpMethod.Get, path);
        answer.EnsureSuccessStatusCode();
        var logged = Api.Logs.Skip(before).ToArray();
        var (tasks, _) = await Http.TracedAsync(HttpMethod.Get, $"{TaskApiCalls.Path}?userName=ann");

        // The later request has been exported, so the earlier one would have been.
        await Api.SpansAsync(tasks, atLeast: 2);
        (await Api.SpansAsync(health, atLeast: 0)).ShouldBeEmpty();
        logged.ShouldBeEmpty();
        Routes().ShouldNotContain(route => route.StartsWith("/health", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Tasks_IsCountedUnderItsRoute()
    {
        await Http.ListAsync("userName=ann");

        // A request is measured after its answer has gone.
        await Eventually.BeTrueAsync("a measurement of /api/tasks", () => Task.FromResult(Routes().Contains("/api/tasks")));
    }

    [Fact]
    public async Task Get_BadQuery_IsNoErrorOfTheServer()
    {
        var (trace, answer) = await Http.TracedAsync(HttpMethod.Get, $"{TaskApiCalls.Path}?userName=&start=x");

        var problem = await answer.ShouldBeProblemAsync(System.Net.HttpStatusCode.BadRequest);
        problem["traceId"]!.GetValue<string>().ShouldBe(trace.ToHexString());
        var server = (await Api.SpansAsync(trace, atLeast: 1)).ShouldHaveSingleItem();
        server.Kind.ShouldBe(ActivityKind.Server);
        server.Status.ShouldBe(ActivityStatusCode.Unset);
        server.Tag("url.query").ShouldBeNull();
        server.AllText().ShouldNotContain("userName");
    }

    [Fact]
    public async Task Post_ValidTask_LogsWithTheIdsOfItsTrace()
    {
        var (trace, answer) = await Http.TracedAsync(HttpMethod.Post, TaskApiCalls.Path, TaskApiCalls.NewTask());
        var taskId = (await answer.JsonAsync())["taskId"]!.GetValue<string>();

        var server = (await Api.SpansAsync(trace, atLeast: 2)).Single(span => span.Kind == ActivityKind.Server);
        var record = Api.Logs.Single(log => log.Message == $"Created task {taskId}");
        record.TraceId.ShouldBe(trace);
        record.SpanId.ShouldBe(server.SpanId);
    }

    private string[] Routes()
    {
        Api.Services.GetRequiredService<MeterProvider>().ForceFlush();
        var routes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var metric in Api.Metrics.Where(metric => metric.Name == "http.server.request.duration").ToArray())
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                foreach (var (key, value) in point.Tags)
                {
                    if (key == "http.route")
                        routes.Add($"{value}");
                }
            }
        }

        return [.. routes];
    }
}
