using System.Net;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Api;

public sealed class UpdateTaskTests(SharedDynamoDB dynamoDB) : TaskApiTest(dynamoDB)
{
    [Fact]
    public async Task Put_KnownTask_ReplacesItAndAnswersIt()
    {
        var taskId = await Http.CreateAsync();

        using var answer = await Http.UpdateAsync(TaskApiCalls.Task(taskId, "Done now", done: true));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.JsonAsync())["done"]!.GetValue<bool>().ShouldBeTrue();
        var listed = (await Http.ListAsync("userName=ann"))["tasks"]!.AsArray().ShouldHaveSingleItem()!;
        listed["title"]!.GetValue<string>().ShouldBe("Done now");
        listed["done"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Put_TaskAsItWasListed_IsAccepted()
    {
        await Http.CreateAsync();
        var listed = (await Http.ListAsync("userName=ann"))["tasks"]![0]!.DeepClone().AsObject();
        listed["notified"] = true;

        using var answer = await Http.UpdateAsync(listed);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("019c0000-0000-7000-8000-000000000000")]
    [InlineData("unknown")]
    public async Task Put_UnknownTask_AnswersNotFoundAndCreatesNothing(string taskId)
    {
        using var answer = await Http.UpdateAsync(TaskApiCalls.Task(taskId));

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        (await Http.ListAsync("userName=ann"))["tasks"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_DeletedTask_AnswersNotFound()
    {
        var taskId = await Http.CreateAsync();
        (await Http.DeleteTaskAsync(taskId)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var answer = await Http.UpdateAsync(TaskApiCalls.Task(taskId));

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Put_ManyAtOnce_LeavesOneOfThemWhole()
    {
        var taskId = await Http.CreateAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
        {
            var task = TaskApiCalls.Task(taskId, $"Title {n}");
            task["contents"] = $"Contents {n}";
            return Http.UpdateAsync(task);
        }));

        answers.Select(answer => answer.StatusCode).ShouldAllBe(status => status == HttpStatusCode.OK);
        var left = (await Http.ListAsync("userName=ann"))["tasks"]!.AsArray().ShouldHaveSingleItem()!;
        left["contents"]!.GetValue<string>().ShouldBe(left["title"]!.GetValue<string>().Replace("Title", "Contents"));
    }

    [Fact]
    public async Task Put_WhileDeleted_NeverBringsTheTaskBack()
    {
        for (var round = 0; round < 10; round++)
        {
            var taskId = await Http.CreateAsync();
            var updates = Enumerable.Range(0, 6).Select(n => Http.UpdateAsync(TaskApiCalls.Task(taskId, $"Title {n}")));

            var answers = await Task.WhenAll([.. updates.Take(3), Http.DeleteTaskAsync(taskId), .. updates.Skip(3)]);

            answers.ShouldAllBe(answer =>
                answer.StatusCode == HttpStatusCode.OK
                || answer.StatusCode == HttpStatusCode.NotFound
                || answer.StatusCode == HttpStatusCode.NoContent);
            (await Http.ListAsync("userName=ann"))["tasks"]!.AsArray().ShouldBeEmpty();
        }
    }
}
