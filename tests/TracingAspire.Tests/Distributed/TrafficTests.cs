using Microsoft.Extensions.DependencyInjection;
using TracingAspire.Testing;
using TracingAspire.Tests.Traces;

namespace TracingAspire.Tests.Distributed;

/// <summary>The resource <c>traffic</c>: users that fill every page of Jaeger, when somebody starts them.</summary>
public class TrafficTests(TracedApplication application)
{
    private const string Traffic = "traffic";

    // The traffic has a minute; a machine that is busy besides gets more.
    private const int Patience = 180;

    [Fact]
    public async Task Traffic_StartedByTheCommandOfTaskWeb_FillsEveryPageOfJaegerUntilItIsStopped()
    {
        (await StateAsync()).ShouldBe(KnownResourceStates.NotStarted);

        var started = await ExecuteAsync("task-web", "generate-traffic");
        started.Success.ShouldBeTrue(started.Message);
        await WaitForStateAsync(state => state == KnownResourceStates.Running);
        var again = await ExecuteAsync("task-web", "generate-traffic");
        again.Message.ShouldNotBeNull().ShouldContain("already");

        using var client = (await application.GetAsync()).CreateHttpClient("jaeger", "ui");
        var pages = new JaegerPages(client);
        await EveryPageHasSomethingAsync(pages);

        await StopAsync();
        await NothingMoreComesAsync(pages);
        await RestartAndStopAsync(pages);

        // A stop has three seconds to delete what the users have; what a busy machine does not get done in them, the next one does.
        await ForAsync("a stop after which no task is left", async () =>
        {
            if (await IsNoTaskLeftAsync())
            {
                return true;
            }

            await RestartAndStopAsync(pages);
            return false;
        });
    }

    private static async Task EveryPageHasSomethingAsync(JaegerPages pages)
    {
        await ForAsync("operations of the users", async () => await pages.CountOperationsAsync(Traffic) > 10);
        await ForAsync("traces of the API", async () => await pages.CountTracesAsync("task-service") > 50);
        foreach (var answer in (int[])[400, 404, 413, 415])
        {
            await ForAsync($"a trace answered {answer}", async () =>
                await pages.CountTracesAsync(Traffic, $"&tags={Uri.EscapeDataString($$"""{"http.response.status_code":"{{answer}}"}""")}") > 0);
        }

        await ForAsync("traces with errors", async () =>
            await pages.CountTracesAsync(Traffic, $"&tags={Uri.EscapeDataString("""{"error":"true"}""")}") > 4);
        await ForAsync("something slow", async () =>
            await pages.CountTracesAsync(Traffic, $"&minDuration=600ms&tags={Uri.EscapeDataString("""{"task_traffic.category":"slow"}""")}") > 0);
        await ForAsync("calls of the API", async () => await pages.CountCallsAsync(Traffic, "task-service") > 50);
        await ForAsync("calls of the page's host", async () => await pages.CountCallsAsync(Traffic, "task-web-host") > 0);
        if (Backends.Value == "Embedded")
        {
            // The original computes no figures from what it stores, and compares no groups.
            await ForAsync("request rate", async () => await pages.GetFigureAsync("calls", Traffic, "client") > 0);
            await ForAsync("error rate", async () => await pages.GetFigureAsync("errors", Traffic, "client") > 0);
            await ForAsync("latencies of the API", async () => await pages.GetFigureAsync("latencies", "task-service", "server") > 0);
            await ForAsync("a comparison of two groups", async () => await pages.CountComparedOperationsAsync(Group("a", "ordinary"), Group("b", "slow")) > 5);
        }
    }

    private static string Group(string side, string category) =>
        $"{side}.serviceName={Traffic}&{side}.attributes={Uri.EscapeDataString($$"""{"task_traffic.category":"{{category}}"}""")}";

    private async Task NothingMoreComesAsync(JaegerPages pages)
    {
        var stopped = DateTimeOffset.UtcNow;

        // What is sent after the end arrives after the end: this one shows that there was time for more.
        using var client = (await application.GetAsync()).CreateHttpClient("task-web", "http");
        var (traceId, _) = await TaskRequests.PostAsync(client);
        await (await application.GetAsync()).Traces.FindAsync(traceId, until: trace => trace.Spans.Count == 2);

        (await CountSinceAsync(pages, stopped)).ShouldBe(0);
    }

    private async Task RestartAndStopAsync(JaegerPages pages)
    {
        var began = DateTimeOffset.UtcNow;
        var restarted = await ExecuteAsync(Traffic, KnownResourceCommands.StartCommand);
        restarted.Success.ShouldBeTrue(restarted.Message);
        await ForAsync("traces of the users who are back", async () => await CountSinceAsync(pages, began) > 0);
        await StopAsync();
    }

    private static Task<int> CountSinceAsync(JaegerPages pages, DateTimeOffset time) =>
        pages.CountTracesAsync(Traffic, $"&start={time.ToUnixTimeMilliseconds()}000&end={DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}000");

    private async Task<bool> IsNoTaskLeftAsync()
    {
        using var client = (await application.GetAsync()).CreateHttpClient("task-service", "http");
        foreach (var user in (string[])["ada (traffic)", "grace (traffic)", "edsger (traffic)", "barbara (traffic)", "alan (traffic)"])
        {
            var answer = await client.GetStringAsync($"/api/tasks?userName={Uri.EscapeDataString(user)}&start=0", TestContext.Current.CancellationToken);
            if (answer != """{"tasks":[]}""")
            {
                return false;
            }
        }

        return true;
    }

    private static async Task ForAsync(string what, Func<Task<bool>> condition) =>
        await Wait.ForAsync(what, async () => await condition() ? "" : null, Patience);

    private async Task StopAsync()
    {
        var stopped = await ExecuteAsync(Traffic, KnownResourceCommands.StopCommand);
        stopped.Success.ShouldBeTrue(stopped.Message);
        await WaitForStateAsync(state => KnownResourceStates.TerminalStates.Contains(state));
    }

    private async Task<string?> StateAsync() =>
        (await application.GetAsync()).Services.GetRequiredService<ResourceNotificationService>().TryGetCurrentState(Traffic, out var current)
            ? current.Snapshot.State?.Text
            : null;

    private async Task WaitForStateAsync(Func<string, bool> isReached) =>
        await Wait.ForAsync($"a new state of {Traffic}", async () => await StateAsync() is { } state && isReached(state) ? state : null, Patience);

    private async Task<ExecuteCommandResult> ExecuteAsync(string resource, string command)
    {
        var services = (await application.GetAsync()).Services;
        return await services.GetRequiredService<ResourceCommandService>().ExecuteCommandAsync(
            services.GetRequiredService<DistributedApplicationModel>().Resources.Single(candidate => candidate.Name == resource),
            command,
            TestContext.Current.CancellationToken);
    }
}
