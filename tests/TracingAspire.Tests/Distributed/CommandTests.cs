using Microsoft.Extensions.DependencyInjection;
using TracingAspire.Testing;

namespace TracingAspire.Tests.Distributed;

/// <summary>The commands and links the dashboard has for our resources.</summary>
public class CommandTests(TracedApplication application)
{
    [Fact]
    public async Task ClearTraces_Executed_ForgetsThemAndJaegerGoesOn()
    {
        var (traces, before) = ((await application.GetAsync()).Traces, await PostTaskAsync());

        // Complete: what arrives late would be there again after it.
        await traces.FindAsync(before, until: trace => trace.Spans.Count == 2);

        var result = await ExecuteAsync("jaeger", "clear-traces");

        result.Success.ShouldBeTrue(result.Message);
        await Wait.ForAsync("Jaeger without the trace", async () => await HasTraceAsync(traces, before) is false ? "" : null);
        await traces.FindAsync(await PostTaskAsync(), until: trace => trace.Spans.Count == 2);
    }

    [Theory]
    [InlineData("task-service")]
    [InlineData("task-web")]
    [InlineData("traffic")]
    public async Task OpenInJaeger_UpAndRunning_IsALinkToTheTracesOfTheService(string service)
    {
        var running = await application.GetAsync();
        var notifications = running.Services.GetRequiredService<ResourceNotificationService>();

        var resource = await notifications.WaitForResourceAsync(
            service, change => change.Snapshot.Urls.Any(url => url.DisplayProperties.DisplayName == "Open in Jaeger"), TestContext.Current.CancellationToken);

        var link = resource.Snapshot.Urls.Single(url => url.DisplayProperties.DisplayName == "Open in Jaeger");
        link.Url.ShouldBe(new Uri(running.GetEndpoint("jaeger", "ui"), $"/search?service={service}").ToString());
    }

    // Null while it restarts: neither there nor gone.
    private static async Task<bool?> HasTraceAsync(TraceStore traces, string traceId)
    {
        try
        {
            return await traces.GetAsync(traceId, TestContext.Current.CancellationToken) is not null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<string> PostTaskAsync()
    {
        using var client = (await application.GetAsync()).CreateHttpClient("task-web", "http");
        return (await TaskRequests.PostAsync(client)).TraceId;
    }

    private async Task<ExecuteCommandResult> ExecuteAsync(string resource, string command)
    {
        var services = (await application.GetAsync()).Services;
        await services.GetRequiredService<ResourceNotificationService>().WaitForResourceHealthyAsync(resource, TestContext.Current.CancellationToken);
        return await services.GetRequiredService<ResourceCommandService>().ExecuteCommandAsync(
            services.GetRequiredService<DistributedApplicationModel>().Resources.Single(candidate => candidate.Name == resource),
            command,
            TestContext.Current.CancellationToken);
    }
}
