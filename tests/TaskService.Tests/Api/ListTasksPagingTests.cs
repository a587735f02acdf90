using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Api;

public sealed class ListTasksPagingTests(SharedDynamoDB dynamoDB) : TaskApiTest(dynamoDB)
{
    [Fact]
    public async Task Get_MoreThanAHundred_GivesAHundredAndAToken()
    {
        await CreateAsync(105);

        var first = await Http.ListAsync("userName=ann");
        var second = await Http.ListAsync($"userName=ann&continuationToken={Token(first)}");

        first["tasks"]!.AsArray().Count.ShouldBe(100);
        second["tasks"]!.AsArray().Count.ShouldBe(5);
        second.ContainsKey("continuationToken").ShouldBeFalse();
    }

    [Fact]
    public async Task Get_PageByPage_GivesEveryTaskOnceInOrder()
    {
        await CreateAsync(11);
        var starts = new List<long>();
        var query = "userName=ann&limit=4&start=2000000001&end=2000000009";

        for (var (token, page) = ("", 0); token is not null && page < 10; page++)
        {
            var answer = await Http.ListAsync($"{query}{token}");
            starts.AddRange(answer["tasks"]!.AsArray().Select(task => task!["startAt"]!.GetValue<long>()));
            token = Token(answer) is { } next ? $"&continuationToken={next}" : null;
        }

        starts.ShouldBe(Enumerable.Range(2_000_000_001, 9).Select(start => (long)start));
    }

    [Fact]
    public async Task Get_TokenOfAnotherUser_IsRefused()
    {
        await CreateAsync(2);
        var token = Token(await Http.ListAsync("userName=ann&limit=1"));

        using var answer = await Http.GetAsync($"{TaskApiCalls.Path}?userName=bob&continuationToken={token}");

        await answer.ShouldRefuseAsync("continuationToken");
    }

    [Fact]
    public async Task Get_TokenOfADeletedTask_GoesOnBehindIt()
    {
        await CreateAsync(3);
        var first = await Http.ListAsync("userName=ann&limit=1");
        await Http.DeleteTaskAsync(first["tasks"]![0]!["taskId"]!.GetValue<string>());

        var rest = await Http.ListAsync($"userName=ann&continuationToken={Token(first)}");

        rest["tasks"]!.AsArray().Count.ShouldBe(2);
    }

    private async Task CreateAsync(int count)
    {
        foreach (var batch in Enumerable.Range(0, count).Chunk(16))
            await Task.WhenAll(batch.Select(n => Http.CreateAsync(TaskApiCalls.NewTask(startAt: 2_000_000_000 + n))));
    }

    private static string? Token(System.Text.Json.Nodes.JsonObject page) =>
        page["continuationToken"]?.GetValue<string>();
}
