using System.Diagnostics;
using System.Text.Json.Nodes;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Telemetry;

public sealed class DynamoDBSpanTests(SharedDynamoDB dynamoDB) : TaskApiTest(dynamoDB)
{
    [Fact]
    public async Task Post_ValidTask_IsAServerSpanAndOneClientSpanBelowIt()
    {
        var (server, client) = await TraceAsync(HttpMethod.Post, TaskApiCalls.Path, TaskApiCalls.NewTask());

        server.DisplayName.ShouldBe("POST /api/tasks");
        server.Tag("http.response.status_code").ShouldBe(201);
        server.Status.ShouldBe(ActivityStatusCode.Unset);

        client.DisplayName.ShouldBe("DynamoDB.PutItem");
        client.Kind.ShouldBe(ActivityKind.Client);
        client.ParentSpanId.ShouldBe(server.SpanId);
        client.Source.Name.ShouldBe("AWSSDK.DynamoDB");
        client.Status.ShouldBe(ActivityStatusCode.Unset);
        client.Tag("db.system.name").ShouldBe("aws.dynamodb");
        client.Tag("db.operation.name").ShouldBe("PutItem");
        client.Tag("db.collection.name").ShouldBe(Api.Table);
        client.Tag("rpc.system").ShouldBe("aws-api");
        client.Tag("rpc.service").ShouldBe("DynamoDB");
        client.Tag("rpc.method").ShouldBe("PutItem");
        client.Tag("aws.dynamodb.table_names").ShouldBe(new[] { Api.Table });
        client.Tag("cloud.region").ShouldBe("ap-northeast-1");
        client.Tag("server.address").ShouldBe("127.0.0.1");
        client.Tag("server.port").ShouldBe(DynamoDB.Url.Port);
        client.Tag("aws.request_id").ShouldBeOfType<string>().ShouldNotBeEmpty();
        client.Tag("error.type").ShouldBeNull();
        client.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_ValidTask_TellsTheConsumedCapacity()
    {
        var (_, client) = await TraceAsync(HttpMethod.Post, TaskApiCalls.Path, TaskApiCalls.NewTask());

        var capacity = JsonNode.Parse(client.Tag("aws.dynamodb.consumed_capacity").ShouldBeOfType<string[]>().Single())!;
        capacity["TableName"]!.GetValue<string>().ShouldBe(Api.Table);
        capacity["CapacityUnits"]!.GetValue<double>().ShouldBe(3);
        capacity["Table"]!["CapacityUnits"]!.GetValue<double>().ShouldBe(1);
        capacity["GlobalSecondaryIndexes"]!["user_index"]!["CapacityUnits"]!.GetValue<double>().ShouldBe(1);
    }

    [Fact]
    public async Task Get_Tasks_TellsIndexAndKeyConditionButNoValues()
    {
        await Http.CreateAsync(TaskApiCalls.NewTask("zoe-the-user"));

        var (server, client) = await TraceAsync(HttpMethod.Get, $"{TaskApiCalls.Path}?userName=zoe-the-user&limit=7");

        server.DisplayName.ShouldBe("GET /api/tasks");
        client.DisplayName.ShouldBe("DynamoDB.Query");
        client.Tag("aws.dynamodb.index_name").ShouldBe("user_index");
        client.Tag("aws.dynamodb.limit").ShouldBe(7);
        client.Tag("aws.dynamodb.scan_index_forward").ShouldBe(true);
        client.Tag("aws.dynamodb.count").ShouldBe(1);
        client.Tag("aws.dynamodb.scanned_count").ShouldBe(1);
        client.Tag("db.query.text").ShouldBe("user_name = :user_name AND start_at BETWEEN :start AND :end");
        server.AllText().ShouldNotContain("zoe-the-user");
        client.AllText().ShouldNotContain("zoe-the-user");
    }

    [Fact]
    public async Task PutAndDelete_KnownTask_AreOneClientSpanEach()
    {
        var taskId = await Http.CreateAsync();

        var (_, put) = await TraceAsync(HttpMethod.Put, TaskApiCalls.Path, TaskApiCalls.Task(taskId));
        var (server, delete) = await TraceAsync(HttpMethod.Delete, $"{TaskApiCalls.Path}/{taskId}");

        put.DisplayName.ShouldBe("DynamoDB.UpdateItem");
        put.Tag("aws.dynamodb.consumed_capacity").ShouldNotBeNull();
        delete.DisplayName.ShouldBe("DynamoDB.DeleteItem");
        delete.Tag("aws.dynamodb.consumed_capacity").ShouldNotBeNull();
        server.DisplayName.ShouldBe("DELETE /api/tasks/{taskId}");
    }

    [Fact]
    public async Task Put_UnknownTask_FailsTheClientSpanOnly()
    {
        var (server, client) = await TraceAsync(HttpMethod.Put, TaskApiCalls.Path, TaskApiCalls.Task("unknown"));

        server.Tag("http.response.status_code").ShouldBe(404);
        server.Status.ShouldBe(ActivityStatusCode.Unset);
        client.Status.ShouldBe(ActivityStatusCode.Error);
        client.Tag("error.type").ShouldBe("ConditionalCheckFailedException");
        client.Tag("db.response.status_code").ShouldBe("ConditionalCheckFailedException");
        client.Tag("http.response.status_code").ShouldBe(400);
        client.Tag("aws.request_id").ShouldNotBeNull();
        client.Events.ShouldHaveSingleItem().Name.ShouldBe("exception");
    }

    [Fact]
    public async Task Any_UserText_ReachesNoSpan()
    {
        var secret = TaskApiCalls.NewTask("secret-user", title: "secret-title");
        secret["contents"] = "secret-contents";
        var (trace, answer) = await Http.TracedAsync(HttpMethod.Post, TaskApiCalls.Path, secret);
        answer.Dispose();

        foreach (var span in await Api.SpansAsync(trace, atLeast: 2))
            span.AllText().ShouldNotContain("secret");
    }

    private async Task<(Activity Server, Activity Client)> TraceAsync(
        HttpMethod method, string path, JsonObject? body = null)
    {
        var (trace, answer) = await Http.TracedAsync(method, path, body);
        answer.Dispose();
        var spans = await Api.SpansAsync(trace, atLeast: 2);
        spans.Count.ShouldBe(2);
        return (spans.Single(span => span.Kind == ActivityKind.Server), spans.Single(span => span.Kind == ActivityKind.Client));
    }
}
