using System.Diagnostics;
using System.Net;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Telemetry;

public sealed class FailedCallSpanTests(SharedDynamoDB dynamoDB)
{
    [Fact]
    public async Task Get_FirstAttemptsFail_AreRetriesOnOneSpan()
    {
        await using var fake = await FakeDynamoDB.StartAsync(dynamoDB.Url);
        await using var api = await TaskApi.StartAsync(fake.Url);
        fake.Fail(1, 500, "InternalServerError");
        fake.Fail(1, 400, "ProvisionedThroughputExceededException");

        var (trace, answer) = await api.Http.TracedAsync(HttpMethod.Get, $"{TaskApiCalls.Path}?userName=ann");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var spans = await api.SpansAsync(trace, atLeast: 2);
        spans.Count.ShouldBe(2);
        var client = spans.Single(span => span.Kind == ActivityKind.Client);
        client.Status.ShouldBe(ActivityStatusCode.Unset);
        client.Tag("http.request.resend_count").ShouldBe(2);
        var retries = client.Events.ToArray();
        retries.ShouldAllBe(e => e.Name == "retry");
        retries.Select(e => Tag(e, "retry.attempt")).ShouldBe([1, 2]);
        retries.Select(e => Tag(e, "error.type")).ShouldBe(["InternalServerError", "ProvisionedThroughputExceededException"]);
    }

    [Theory]
    [InlineData(400, "ThrottlingException")]
    [InlineData(400, "ProvisionedThroughputExceededException")]
    [InlineData(500, "InternalServerError")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task Get_EveryAttemptFails_Answers503AndMarksBothSpans(int status, string error)
    {
        await using var fake = await FakeDynamoDB.StartAsync(dynamoDB.Url);
        await using var api = await TaskApi.StartAsync(fake.Url);
        fake.Fail(3, status, error);

        var (trace, answer) = await api.Http.TracedAsync(HttpMethod.Get, $"{TaskApiCalls.Path}?userName=ann");

        await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        var spans = await api.SpansAsync(trace, atLeast: 2);
        var server = spans.Single(span => span.Kind == ActivityKind.Server);
        server.Status.ShouldBe(ActivityStatusCode.Error);
        server.Tag("error.type").ShouldBe("503");
        var client = spans.Single(span => span.Kind == ActivityKind.Client);
        client.Status.ShouldBe(ActivityStatusCode.Error);
        client.Tag("error.type").ShouldBe(error);
        client.Tag("http.response.status_code").ShouldBe(status);
        client.Tag("aws.request_id").ShouldBe("FAKE-REQUEST");
    }

    [Fact]
    public async Task Get_NoAnswerInTime_SaysSoAndTellsOfFurtherAttempts()
    {
        await using var database = await DynamoDBLocal.StartAsync(FreePort.Next());
        await using var api = await TaskApi.StartAsync(database.Url, ("Tasks:OperationTimeoutSeconds", "10"));
        database.Suspend();

        var (trace, answer) = await api.Http.TracedAsync(HttpMethod.Get, $"{TaskApiCalls.Path}?userName=ann");

        await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        var client = (await api.SpansAsync(trace, atLeast: 2)).Single(span => span.Kind == ActivityKind.Client);
        client.Status.ShouldBe(ActivityStatusCode.Error);
        client.StatusDescription.ShouldBe("No answer: the call's time was up, or its caller was gone.");
        client.Events.Select(e => e.Name).Distinct().ShouldBe(["retry", "exception"]);
    }

    [Fact]
    public async Task Get_DefectOfOurs_Answers500WithoutStackTrace()
    {
        await using var fake = await FakeDynamoDB.StartAsync(dynamoDB.Url);
        await using var api = await TaskApi.StartAsync(fake.Url);
        fake.Fail(1, 400, "ValidationException");

        var (trace, answer) = await api.Http.TracedAsync(HttpMethod.Get, $"{TaskApiCalls.Path}?userName=ann");

        await answer.ShouldBeProblemAsync(HttpStatusCode.InternalServerError);
        var server = (await api.SpansAsync(trace, atLeast: 2)).Single(span => span.Kind == ActivityKind.Server);
        server.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Fact]
    public async Task Post_AnswerOfFirstAttemptLost_IsCreatedOnce()
    {
        await using var fake = await FakeDynamoDB.StartAsync(dynamoDB.Url);
        await using var api = await TaskApi.StartAsync(fake.Url);
        fake.Fail(1, 400, "ConditionalCheckFailedException");

        (await api.Http.CreateAsync()).ShouldNotBeEmpty();
    }

    private static object? Tag(ActivityEvent e, string name) => e.Tags.Single(tag => tag.Key == name).Value;
}
