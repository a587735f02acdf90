using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace TaskWeb.Tests;

public sealed class SafeRetryTests
{
    /// <summary>A port that refuses every connection.</summary>
    private const string Refusing = "http://127.0.0.1:9";

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Call_OneAddressRefuses_IsAnsweredByAnother(string method)
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(Refusing).With("services:task-service:http:1", service.Address);
        using var client = host.CreatePlainClient();

        for (var call = 0; call < 4; call++)
        {
            using var response = await SendAsync(client, method);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        service.Received.Select(request => request.Body).ShouldBe(Enumerable.Repeat(method is "POST" or "PUT" ? "{}" : "", 4));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Call_HarmlessAndBrokenOff_IsMadeOnceMore(string method)
    {
        var calls = 0;
        await using var service = await StubTaskService.StartAsync(context =>
        {
            if (++calls > 1)
                return context.Response.WriteAsync("second");
            context.Abort();
            return Task.CompletedTask;
        });
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();

        using var response = await SendAsync(client, method);

        (await response.Content.ReadAsStringAsync()).ShouldBe("second");
        calls.ShouldBe(2);
    }

    [Theory]
    [InlineData("POST", 1)]
    [InlineData("PUT", 1)]
    [InlineData("GET", 2)]
    public async Task Call_AlwaysBrokenOff_IsTold(string method, int attempts)
    {
        await using var service = await StubTaskService.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();

        using var response = await SendAsync(client, method);

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        service.Received.Count.ShouldBe(attempts);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string method) =>
        client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/tasks")
        {
            Content = method is "POST" or "PUT" ? new StringContent("{}", Encoding.UTF8, "application/json") : null,
        });
}
