using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace TaskWeb.Tests;

public sealed class CallLimitsTests
{
    [Fact]
    public async Task Calls_OneTooManyAtATime_Is503UntilOneHasEnded()
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var service = await StubTaskService.StartAsync(_ => answer.Task);
        using var host = new TaskWebHost(service.Address).With("Limits:ConcurrentCalls", "1");
        using var client = host.CreatePlainClient();

        var first = client.GetAsync("/api/tasks");
        while (service.Received.IsEmpty)
            await Task.WhenAny(first, Task.Delay(10));
        using var refused = await client.GetAsync("/api/tasks");
        using var page = await client.GetAsync("/");
        answer.SetResult();
        using var answered = await first;
        using var next = await client.GetAsync("/api/tasks");

        await ShouldBeProblemAsync(refused, HttpStatusCode.ServiceUnavailable);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        answered.StatusCode.ShouldBe(HttpStatusCode.OK);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Calls_TooManyASecond_Are429()
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(service.Address).With("Limits:CallsPerSecond", "1");
        using var client = host.CreatePlainClient();

        var statuses = new List<HttpStatusCode>();
        HttpResponseMessage response;
        do
        {
            response = await client.GetAsync("/api/tasks");
            statuses.Add(response.StatusCode);
        }
        while (response.IsSuccessStatusCode && statuses.Count < 1000);

        await ShouldBeProblemAsync(response, HttpStatusCode.TooManyRequests);
        statuses[..2].ShouldAllBe(status => status == HttpStatusCode.OK);
    }

    private static async Task ShouldBeProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Headers.RetryAfter!.Delta.ShouldNotBeNull();
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!.ShouldContain("nothing has been changed");
    }
}
