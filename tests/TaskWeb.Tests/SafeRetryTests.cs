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
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Call_BrokenOff_IsMadeOnceMore(string method)
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
        response.Headers.Contains("X-Content-Type-Options").ShouldBeTrue();
        service.Received.ShouldAllBe(request => request.Body == service.Received.First().Body);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("GET")]
    public async Task Call_AlwaysBrokenOff_IsTold(string method)
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
        service.Received.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Post_SentAgain_HasTheSameIdempotencyKey()
    {
        await using var dying = await StubTaskService.StartAsync(Abort);
        using var host = new TaskWebHost(dying.Address);
        using var client = host.CreatePlainClient();

        using var first = await client.SendAsync(Request("POST"));
        var keys = dying.Received.Select(request => request.Headers["Idempotency-Key"].ShouldHaveSingleItem()).ToList();
        using var second = await client.SendAsync(Request("POST"));

        first.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        keys.Count.ShouldBeGreaterThan(1);
        keys.Distinct().ShouldHaveSingleItem();
        dying.Received.Last().Headers["Idempotency-Key"].ShouldNotBe([keys[0]]);
    }

    [Fact]
    public async Task Post_IdempotencyKeyOfTheCaller_IsPassedOn()
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();
        using var request = Request("POST");
        request.Headers.Add("Idempotency-Key", "0199f3f0-5b1c-7c3e-9d0a-3f6f0c1d2e4b");

        using var answer = await client.SendAsync(request);

        service.Received.ShouldHaveSingleItem().Headers["Idempotency-Key"].ShouldBe(["0199f3f0-5b1c-7c3e-9d0a-3f6f0c1d2e4b"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_BodyTooLargeForTaskService_IsRefusedBeforeIt(bool chunked)
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();
        using var request = Request("PUT", new string(' ', 128 * 1024 + 1));
        request.Headers.TransferEncodingChunked = chunked;

        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        service.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_BodyOfUnknownLengthBrokenOff_IsMadeOnceMore()
    {
        var calls = 0;
        await using var service = await StubTaskService.StartAsync(context =>
            ++calls > 1 ? context.Response.WriteAsync("second") : Abort(context));
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();
        using var request = Request("POST");
        request.Headers.TransferEncodingChunked = true;

        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        service.Received.Select(received => received.Body).ShouldBe(["{}", "{}"]);
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string method) => client.SendAsync(Request(method));

    private static HttpRequestMessage Request(string method, string body = "{}") => new(new HttpMethod(method), "/api/tasks")
    {
        Content = method is "POST" or "PUT" ? new StringContent(body, Encoding.UTF8, "application/json") : null,
    };
}
