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
    [InlineData("userName", "bob")]
    [InlineData("title", "Water the cactus")]
    [InlineData("contents", "Not all of them.")]
    [InlineData("startAt", 2_000_000_001)]
    public async Task Post_IdempotencyKeyOfAnotherTask_IsRefusedAndChangesNothing(string field, object value)
    {
        var key = Guid.NewGuid();
        (await PostAsync(key, TaskApiCalls.NewTask())).StatusCode.ShouldBe(HttpStatusCode.Created);
        var before = await Http.ListAsync("userName=ann");
        var other = TaskApiCalls.NewTask();
        other[field] = value is string text ? text : (int)value;

        using var answer = await PostAsync(key, other);

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity);
        problem["title"]!.GetValue<string>().ShouldBe("The Idempotency-Key is already used.");
        problem["detail"]!.GetValue<string>().ShouldContain($"{key}");
        (await Http.ListAsync("userName=ann")).ToJsonString().ShouldBe(before.ToJsonString());
        (await Http.ListAsync("userName=bob"))["tasks"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_SentAgainAfterTheTaskWasChanged_IsKnownAgainAndLeavesTheChange()
    {
        var key = Guid.NewGuid();
        (await PostAsync(key, TaskApiCalls.NewTask())).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Http.UpdateAsync(TaskApiCalls.Task($"{key}", "Water the cactus", done: true))).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var again = await PostAsync(key, TaskApiCalls.NewTask());
        using var other = await PostAsync(key, TaskApiCalls.NewTask(title: "Water the cactus"));

        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var left = (await Http.ListAsync("userName=ann"))["tasks"]!.AsArray().ShouldHaveSingleItem()!;
        left["title"]!.GetValue<string>().ShouldBe("Water the cactus");
        left["done"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Post_SameTaskWrittenDifferently_IsKnownAgain()
    {
        var key = Guid.NewGuid();
        (await PostAsync(key, TaskApiCalls.NewTask())).StatusCode.ShouldBe(HttpStatusCode.Created);
        var reordered = new JsonObject(TaskApiCalls.NewTask().Reverse().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

        (await PostAsync(key, reordered)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Post_DifferentTasksWithOneKeyAtOnce_CreatesOneOfThem()
    {
        var key = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => PostAsync(key, TaskApiCalls.NewTask(title: $"Title {n}"))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity).ShouldBe(7);
        (await Http.ListAsync("userName=ann"))["tasks"]!.AsArray().ShouldHaveSingleItem();
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

    private Task<HttpResponseMessage> PostAsync(Guid key, JsonObject task) =>
        Http.SendAsync(new HttpRequestMessage(HttpMethod.Post, TaskApiCalls.Path)
        {
            Content = JsonContent.Create(task),
            Headers = { { "Idempotency-Key", $"\"{key}\"" } },
        });
}
