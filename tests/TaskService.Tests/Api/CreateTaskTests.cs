using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Api;

public sealed class CreateTaskTests(SharedDynamoDB dynamoDB) : TaskApiTest(dynamoDB)
{
    [Fact]
    public async Task Post_ValidTask_AnswersCreatedWithItsId()
    {
        using var answer = await Http.PostAsJsonAsync(TaskApiCalls.Path, TaskApiCalls.NewTask());

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var body = await answer.JsonAsync();
        body.Count.ShouldBe(1);
        var taskId = body["taskId"]!.GetValue<string>();
        Guid.Parse(taskId).Version.ShouldBe(7);
        answer.Headers.Location!.OriginalString.ShouldBe($"/api/tasks/{taskId}");
    }

    [Fact]
    public async Task Post_ValidTask_IsListedUndoneAsItWasSent()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var taskId = await Http.CreateAsync(TaskApiCalls.NewTask("ann", 2_000_000_123, "Tea ☕ お茶"));

        var task = (await Http.ListAsync("userName=ann"))["tasks"]!.AsArray().ShouldHaveSingleItem()!;

        task["taskId"]!.GetValue<string>().ShouldBe(taskId);
        task["userName"]!.GetValue<string>().ShouldBe("ann");
        task["title"]!.GetValue<string>().ShouldBe("Tea ☕ お茶");
        task["startAt"]!.GetValue<long>().ShouldBe(2_000_000_123);
        task["contents"]!.GetValue<string>().ShouldBe("All of them.");
        task["notified"]!.GetValue<bool>().ShouldBeFalse();
        task["done"]!.GetValue<bool>().ShouldBeFalse();
        task["updatedAt"]!.GetValue<long>().ShouldBeInRange(before, before + 60);
    }

    [Fact]
    public async Task Post_EmptyContentsAndUnknownField_IsCreated()
    {
        var task = TaskApiCalls.NewTask();
        task["contents"] = "";
        task["color"] = "red";

        (await Http.CreateAsync(task)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Post_LongestTexts_IsCreated()
    {
        var task = TaskApiCalls.NewTask(new string('界', 256), title: new string('題', 256));
        task["contents"] = new string('文', 10_000);

        (await Http.CreateAsync(task)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Post_SameTaskTwice_GivesTwoTasks()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Http.CreateAsync()));

        ids.Distinct().Count().ShouldBe(8);
        (await Http.ListAsync("userName=ann"))["tasks"]!.AsArray().Count.ShouldBe(8);
    }

    [Fact]
    public async Task Post_JsonWithSuffixAndCharset_IsCreated()
    {
        var body = TaskApiCalls.Body(TaskApiCalls.NewTask().ToJsonString(), "application/vnd.task+json; charset=utf-8");

        using var answer = await Http.PostAsync(TaskApiCalls.Path, body);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Post_ManyViolations_ListsEveryOne()
    {
        var task = new JsonObject
        {
            ["userName"] = " ",
            ["title"] = new string('x', 257) + "\n",
            ["startAt"] = "tomorrow",
        };

        using var answer = await Http.PostAsJsonAsync(TaskApiCalls.Path, task);

        var errors = await answer.ShouldRefuseAsync("userName", "title", "startAt", "contents");
        errors["title"]!.AsArray().Count.ShouldBe(2);
        errors["contents"]![0]!.GetValue<string>().ShouldBe("contents is required.");
    }

    [Theory]
    [InlineData("0199f3f0-5b1c-7c3e-9d0a-3f6f0c1d2e4b")]
    [InlineData("\"0199f3f0-5b1c-7c3e-9d0a-3f6f0c1d2e4c\"")]
    public async Task Post_SentAgainWithItsIdempotencyKey_CreatesOneTask(string key)
    {
        var answers = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, TaskApiCalls.Path) { Content = JsonContent.Create(TaskApiCalls.NewTask("again" + key)) };
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
            using var answer = await Http.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Created);
            answers.Add((await answer.JsonAsync())["taskId"]!.GetValue<string>());
        }

        answers.ShouldBe([key.Trim('"'), key.Trim('"')]);
        (await Http.ListAsync($"userName={Uri.EscapeDataString("again" + key)}"))["tasks"]!.AsArray().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("my-key")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task Post_IdempotencyKeyThatIsNoUuid_SaysSo(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TaskApiCalls.Path) { Content = JsonContent.Create(TaskApiCalls.NewTask()) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);

        using var answer = await Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.JsonAsync())["errors"]!["Idempotency-Key"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldContain("must be a UUID");
    }
}
