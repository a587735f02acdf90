using System.Net;
using TracingAspire.Tests.Distributed;

namespace TracingAspire.Tests.Security;

/// <summary>On this machine the services answer under its own names only.</summary>
public class HostNameTests(TracedApplication application)
{
    [Theory]
    [InlineData("task-web", "/")]
    [InlineData("task-web", "/api/tasks?userName=mei")]
    [InlineData("task-service", "/api/tasks?userName=mei")]
    public async Task Get_UnderAnotherName_IsRefused(string service, string path)
    {
        using var client = (await application.GetAsync()).CreateHttpClient(service, "http");
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "rebound.example" } };

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var own = await client.GetAsync(path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
