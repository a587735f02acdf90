using System.Diagnostics;
using System.Net;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Storage;

public sealed class OutageTests
{
    [Fact]
    public async Task Any_DatabaseKilledAndBack_Answers503AndThenRecovers()
    {
        using var data = new TemporaryFolder();
        var port = FreePort.Next();
        var database = await DynamoDBLocal.StartAsync(port, data.Path);
        await using var api = await TaskApi.StartAsync(database.Url);
        var taskId = await api.Http.CreateAsync();
        await database.DisposeAsync();

        var clock = Stopwatch.StartNew();
        var answers = await Task.WhenAll(
            api.Http.GetAsync($"{TaskApiCalls.Path}?userName=ann"),
            api.Http.UpdateAsync(TaskApiCalls.Task(taskId)),
            api.Http.DeleteTaskAsync(taskId),
            api.Http.PostAsync(TaskApiCalls.Path, TaskApiCalls.Body(TaskApiCalls.NewTask().ToJsonString())));

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
        foreach (var answer in answers)
        {
            await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        }

        await ShouldWaitForAsync(api, $"DynamoDB at {database.Url.OriginalString} ");
        (await api.Http.GetAsync("/health/liveness")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await using var restarted = await DynamoDBLocal.StartAsync(port, data.Path);
        await api.ReadyAsync();
        (await api.Http.ListAsync("userName=ann"))["tasks"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Any_DatabaseBackWithoutItsTable_GetsANewOne()
    {
        var port = FreePort.Next();
        var database = await DynamoDBLocal.StartAsync(port);
        await using var api = await TaskApi.StartAsync(database.Url);
        await database.DisposeAsync();

        await using var restarted = await DynamoDBLocal.StartAsync(port);
        await api.ReadyAsync();

        (await api.Http.CreateAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Get_DatabaseHangs_Answers503WithinTheDeadline()
    {
        await using var database = await DynamoDBLocal.StartAsync(FreePort.Next());
        await using var api = await TaskApi.StartAsync(database.Url, ("Tasks:OperationTimeoutSeconds", "1"));
        database.Suspend();
        try
        {
            var clock = Stopwatch.StartNew();
            using var answer = await api.Http.GetAsync($"{TaskApiCalls.Path}?userName=ann");

            await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(6));
        }
        finally
        {
            database.Resume();
        }

        await api.ReadyAsync();
    }

    private static async Task ShouldWaitForAsync(TaskApi api, string reason)
    {
        using var readiness = await api.Http.GetAsync("/health/readiness");
        readiness.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await readiness.Content.ReadAsStringAsync()).ShouldContain(reason);
    }
}
