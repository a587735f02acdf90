using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.DependencyInjection;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Storage;

public sealed class TableInitializerTests(SharedDynamoDB dynamoDB)
{
    [Fact]
    public async Task Start_CreateTableOn_CreatesTheTableOfTheContract()
    {
        await using var api = await TaskApi.StartAsync(dynamoDB.Url);

        var table = await DescribeAsync(api);

        table.KeySchema.Select(Text).ShouldBe(["task_id HASH"]);
        table.BillingModeSummary.BillingMode.ShouldBe(BillingMode.PAY_PER_REQUEST);
        var indexes = table.GlobalSecondaryIndexes.ToDictionary(index => index.IndexName);
        indexes.Keys.Order().ShouldBe(["status_index", "user_index"]);
        indexes["user_index"].KeySchema.Select(Text).ShouldBe(["user_name HASH", "start_at RANGE"]);
        indexes["status_index"].KeySchema.Select(Text).ShouldBe(["status HASH", "updated_at RANGE"]);
        indexes.Values.ShouldAllBe(index => index.Projection.ProjectionType == ProjectionType.ALL);
        table.AttributeDefinitions.Select(a => $"{a.AttributeName} {a.AttributeType}").Order()
            .ShouldBe(["start_at N", "status S", "task_id S", "updated_at N", "user_name S"]);
    }

    [Fact]
    public async Task Post_ValidTask_StoresTheItemOfTheContract()
    {
        await using var api = await TaskApi.StartAsync(dynamoDB.Url);
        var taskId = await api.Http.CreateAsync();
        await api.Http.UpdateAsync(TaskApiCalls.Task(taskId, done: true));

        var response = await Client(api).GetItemAsync(api.Table, new() { ["task_id"] = new() { S = taskId } });

        var item = response.Item;
        item.Keys.Order().ShouldBe(
            ["contents", "created_from", "notified", "start_at", "status", "task_id", "title", "updated_at", "user_name"]);
        item["start_at"].N.ShouldBe("2000000000");
        item["notified"].BOOL.ShouldBe(false);
        item["status"].S.ShouldBe("DONE");
        item["updated_at"].N.ShouldNotBeNull();
    }

    [Fact]
    public async Task Start_CreateTableOff_SaysThatTheTableIsMissing()
    {
        await using var api = new TaskApi(dynamoDB.Url, now: null, ("Tasks:CreateTable", "false"));

        await WaitForReasonAsync(api, $"table '{api.Table}' does not exist: create it, or set Tasks__CreateTable=true");
        using var answer = await api.Http.GetAsync($"{TaskApiCalls.Path}?userName=ann");
        await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);

        await Client(api).CreateTableAsync(TaskService.Storage.TableSchema.CreateRequest(api.Table));
        await api.ReadyAsync();
    }

    [Fact]
    public async Task Start_TableWithoutIndex_SaysWhichIsMissing()
    {
        await using var api = new TaskApi(dynamoDB.Url, now: null, ("Tasks:CreateTable", "false"));
        await Client(api).CreateTableAsync(new CreateTableRequest
        {
            TableName = api.Table,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new("task_id", ScalarAttributeType.S)],
            KeySchema = [new("task_id", KeyType.HASH)],
        });

        await WaitForReasonAsync(api, $"table '{api.Table}' has no index 'user_index'");
    }

    [Fact]
    public async Task Start_TwoStartersAtOnce_ShareOneTable()
    {
        var table = SharedDynamoDB.NewTable();
        await using var first = new TaskApi(dynamoDB.Url, now: null, ("TASK_TABLE_NAME", table));
        await using var second = new TaskApi(dynamoDB.Url, now: null, ("TASK_TABLE_NAME", table));

        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());

        await first.Http.CreateAsync();
        (await second.Http.ListAsync("userName=ann"))["tasks"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Start_DatabaseComesLater_SaysWhatItWaitsForAndGetsReady()
    {
        var port = FreePort.Next();
        await using var api = new TaskApi(new Uri($"http://127.0.0.1:{port}"));
        await WaitForReasonAsync(api, $"DynamoDB at http://127.0.0.1:{port} cannot be reached (Connection refused)");

        await using var database = await DynamoDBLocal.StartAsync(port);

        await api.ReadyAsync();
        (await api.Http.GetAsync("/health/startup")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task WaitForReasonAsync(TaskApi api, string reason) => Eventually.BeTrueAsync(
        $"startup says: {reason}",
        async () =>
        {
            using var startup = await api.Http.GetAsync("/health/startup");
            startup.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            return (await startup.JsonAsync())["checks"]!["table"]!["description"]!.GetValue<string>().Contains(reason);
        });

    private static IAmazonDynamoDB Client(TaskApi api) => api.Services.GetRequiredService<IAmazonDynamoDB>();

    private static async Task<TableDescription> DescribeAsync(TaskApi api) =>
        (await Client(api).DescribeTableAsync(api.Table)).Table;

    private static string Text(KeySchemaElement key) => $"{key.AttributeName} {key.KeyType}";
}
