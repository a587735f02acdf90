using System.Net;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Api;

public sealed class ListTasksTests(SharedDynamoDB dynamoDB) : TaskApiTest(dynamoDB)
{
    [Fact]
    public async Task Get_SeveralUsers_ListsOneUserByStart()
    {
        foreach (var (user, start) in ((string, long)[])[("ann", 2_000_000_300), ("bob", 2_000_000_200), ("ann", 2_000_000_100)])
            await Http.CreateAsync(TaskApiCalls.NewTask(user, start));

        Starts(await Http.ListAsync("userName=ann")).ShouldBe([2_000_000_100, 2_000_000_300]);
        Starts(await Http.ListAsync("userName=bob")).ShouldBe([2_000_000_200]);
        Starts(await Http.ListAsync("userName=ANN")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_StartAndEnd_AreInclusive()
    {
        for (var n = 0; n < 5; n++)
            await Http.CreateAsync(TaskApiCalls.NewTask(startAt: 100 + n));

        Starts(await Http.ListAsync("userName=ann&start=101&end=103")).ShouldBe([101, 102, 103]);
        Starts(await Http.ListAsync("userName=ann&start=0")).Count.ShouldBe(5);
        Starts(await Http.ListAsync("userName=ann&start=102&end=102")).ShouldBe([102]);
    }

    [Theory]
    [InlineData("", 1_800_057_600)]
    [InlineData("&timeZone=UTC", 1_800_057_600)]
    [InlineData("&timeZone=Asia/Tokyo", 1_800_111_600)]
    [InlineData("&timeZone=America/New_York", 1_800_075_600)]
    public async Task Get_NoStart_BeginsWithToday(string zone, long startOfToday)
    {
        // 2027-01-16T20:00:00Z is the 17th in Tokyo already, and still the 16th in New York.
        await using var api = new TaskApi(DynamoDB.Url, DateTimeOffset.FromUnixTimeSeconds(1_800_129_600));
        await api.ReadyAsync();
        await api.Http.CreateAsync(TaskApiCalls.NewTask(startAt: startOfToday - 1));
        await api.Http.CreateAsync(TaskApiCalls.NewTask(startAt: startOfToday));

        Starts(await api.Http.ListAsync($"userName=ann{zone}")).ShouldBe([startOfToday]);
    }

    [Theory]
    [InlineData("", "userName")]
    [InlineData("userName=", "userName")]
    [InlineData("userName=%20", "userName")]
    [InlineData("userName=a%0Ab", "userName")]
    [InlineData("userName=a&userName=b", "userName")]
    [InlineData("userName=a&start=x", "start")]
    [InlineData("userName=a&start=-1", "start")]
    [InlineData("userName=a&start=1.5", "start")]
    [InlineData("userName=a&end=99999999999999", "end")]
    [InlineData("userName=a&start=1&start=2", "start")]
    [InlineData("userName=a&start=10&end=9", "end")]
    [InlineData("userName=a&end=9", "end")]
    [InlineData("userName=a&limit=0", "limit")]
    [InlineData("userName=a&limit=101", "limit")]
    [InlineData("userName=a&limit=many", "limit")]
    [InlineData("userName=a&timeZone=Mars/Base", "timeZone")]
    [InlineData("userName=a&timeZone=../../etc/passwd", "timeZone")]
    [InlineData("userName=a&continuationToken=x", "continuationToken")]
    [InlineData("userName=a&continuationToken=%00", "continuationToken")]
    public async Task Get_BadQuery_NamesTheParameter(string query, string field)
    {
        using var answer = await Http.GetAsync($"{TaskApiCalls.Path}?{query}");

        (await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest))["errors"]!.AsObject()
            .Select(error => error.Key).ShouldBe([field]);
    }

    [Fact]
    public async Task Get_ManyViolations_ListsEveryOne()
    {
        using var answer = await Http.GetAsync($"{TaskApiCalls.Path}?start=x&end=y&limit=z&timeZone=q&continuationToken=!");

        await answer.ShouldRefuseAsync("userName", "start", "end", "limit", "timeZone");
    }

    private static List<long> Starts(System.Text.Json.Nodes.JsonObject page) =>
        [.. page["tasks"]!.AsArray().Select(task => task!["startAt"]!.GetValue<long>())];
}
