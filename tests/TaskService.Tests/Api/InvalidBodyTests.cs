using System.Net;
using System.Text;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Api;

public sealed class InvalidBodyTests(SharedDynamoDB dynamoDB) : TaskApiTest(dynamoDB)
{
    public static TheoryData<string, string> WrongValues => new()
    {
        { "userName", "null" },
        { "userName", "1" },
        { "userName", "\"\"" },
        { "userName", "\"a\\nb\"" },
        { "userName", "\"\\ud800\"" },
        { "title", "{}" },
        { "title", "\"\\t\"" },
        { "startAt", "\"1\"" },
        { "startAt", "1.5" },
        { "startAt", "-1" },
        { "startAt", "1e400" },
        { "startAt", "1800000000000" },
        { "startAt", "true" },
        { "contents", "[]" },
        { "contents", "null" },
    };

    [Theory]
    [MemberData(nameof(WrongValues))]
    public async Task Post_WrongValue_NamesTheField(string field, string json)
    {
        var body = TaskApiCalls.NewTask();
        body[field] = "REPLACED";

        using var answer = await PostAsync(body.ToJsonString().Replace("\"REPLACED\"", json));

        await answer.ShouldRefuseAsync(field);
    }

    [Theory]
    [InlineData("userName", 257)]
    [InlineData("title", 257)]
    [InlineData("contents", 10_001)]
    public async Task Post_TooLong_SaysTheLimit(string field, int length)
    {
        var body = TaskApiCalls.NewTask();
        body[field] = new string('x', length);

        using var answer = await PostAsync(body.ToJsonString());

        var errors = await answer.ShouldRefuseAsync(field);
        errors[field]![0]!.GetValue<string>().ShouldBe(
            $"{field} must have at most {length - 1} characters; it has {length}.");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{", "not valid JSON (line 1, byte 2)")]
    [InlineData("{\"title\":\"a\",}", "not valid JSON")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("\"task\"", "must be a JSON object")]
    [InlineData("null", "must be a JSON object")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}", "the same property twice")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}", "not valid JSON")]
    public async Task Post_NoJsonObject_SaysWhatItIs(string body, string expected)
    {
        using var answer = await PostAsync(body);

        var errors = await answer.ShouldRefuseAsync("$");
        errors["$"]![0]!.GetValue<string>().ShouldContain(expected);
    }

    [Fact]
    public async Task Post_BytesThatAreNoUtf8_IsRefused()
    {
        var body = TaskApiCalls.Body("");
        using var content = new ByteArrayContent(
            [.. Encoding.UTF8.GetBytes("{\"userName\":\"ann\",\"startAt\":1,\"contents\":\"\",\"title\":\""), 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = body.Headers.ContentType;

        using var answer = await Http.PostAsync(TaskApiCalls.Path, content);

        await answer.ShouldRefuseAsync("title");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=shift_jis")]
    [InlineData(null)]
    public async Task Post_OtherMediaType_AnswersUnsupportedMediaType(string? mediaType)
    {
        using var answer = await Http.PostAsync(
            TaskApiCalls.Path, TaskApiCalls.Body(TaskApiCalls.NewTask().ToJsonString(), mediaType));

        await answer.ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_BodyTooLarge_AnswersPayloadTooLarge(bool chunked)
    {
        var body = TaskApiCalls.NewTask();
        body["contents"] = new string('x', 200_000);
        using var request = new HttpRequestMessage(HttpMethod.Post, TaskApiCalls.Path);
        request.Content = TaskApiCalls.Body(body.ToJsonString());
        request.Headers.TransferEncodingChunked = chunked;
        if (!chunked)
            _ = request.Content.Headers.ContentLength;

        using var answer = await Http.SendAsync(request);

        await answer.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Put_ManyViolations_ListsEveryOne()
    {
        using var answer = await Http.PutAsync(
            TaskApiCalls.Path,
            TaskApiCalls.Body("""{"taskId":"","userName":"ann","title":5,"startAt":1,"contents":"","notified":"no"}"""));

        var errors = await answer.ShouldRefuseAsync("taskId", "title", "notified", "done");
        errors["notified"]![0]!.GetValue<string>().ShouldBe("notified must be true or false.");
        errors["done"]![0]!.GetValue<string>().ShouldBe("done is required.");
    }

    [Fact]
    public async Task Delete_TooLongId_IsRefused()
    {
        using var answer = await Http.DeleteTaskAsync(new string('x', 129));

        await answer.ShouldRefuseAsync("taskId");
    }

    [Fact]
    public async Task Any_UnknownPathOrMethod_AnswersProblemDetails()
    {
        using var unknown = await Http.GetAsync("/api/nothing");
        using var method = await Http.PatchAsync(TaskApiCalls.Path, TaskApiCalls.Body("{}"));

        await unknown.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        await method.ShouldBeProblemAsync(HttpStatusCode.MethodNotAllowed);
    }

    private Task<HttpResponseMessage> PostAsync(string body) =>
        Http.PostAsync(TaskApiCalls.Path, TaskApiCalls.Body(body));
}
