using System.Net;
using TracingAspire.AppHost.Commands;

namespace TracingAspire.AppHost.Tests.Commands;

public class TaskTrafficTests
{
    [Fact]
    public async Task Send_TaskApi_IsEveryKindOfRequestAndOneError()
    {
        using var api = new FakeTaskApi();
        using var client = api.Client();

        var message = await new TaskTraffic(client).SendAsync(TestContext.Current.CancellationToken);

        message.ShouldStartWith("9 requests, 9 traces:");
        api.Requests.Count.ShouldBe(9);
        api.Requests.Distinct().ShouldBe(["POST /api/tasks", "GET /api/tasks", "PUT /api/tasks", "DELETE /api/tasks/1"]);
        api.Requests[^1].ShouldBe("PUT /api/tasks");
    }

    [Fact]
    public async Task Send_UnexpectedAnswer_SaysWhichRequest()
    {
        using var api = new FakeTaskApi { Listing = HttpStatusCode.ServiceUnavailable };
        using var client = api.Client();

        var failure = await Should.ThrowAsync<HttpRequestException>(() => new TaskTraffic(client).SendAsync(TestContext.Current.CancellationToken));

        failure.Message.ShouldBe("GET /api/tasks?userName=generated answered 503 instead of 200.");
    }
}
