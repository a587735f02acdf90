using System.Net;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Api;

public sealed class DeleteTaskTests(SharedDynamoDB dynamoDB) : TaskApiTest(dynamoDB)
{
    [Fact]
    public async Task Delete_KnownTask_RemovesOnlyIt()
    {
        var kept = await Http.CreateAsync();
        var removed = await Http.CreateAsync();

        using var answer = await Http.DeleteTaskAsync(removed);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        var left = (await Http.ListAsync("userName=ann"))["tasks"]!.AsArray().ShouldHaveSingleItem()!;
        left["taskId"]!.GetValue<string>().ShouldBe(kept);
    }

    [Fact]
    public async Task Delete_Twice_AnswersNoContentBothTimes()
    {
        var taskId = await Http.CreateAsync();

        var first = await Http.DeleteTaskAsync(taskId);
        var second = await Http.DeleteTaskAsync(taskId);

        first.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        second.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }
}
