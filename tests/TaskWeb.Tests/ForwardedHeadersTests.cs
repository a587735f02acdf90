namespace TaskWeb.Tests;

/// <summary>
/// Behind an ingress (ASPNETCORE_FORWARDEDHEADERS_ENABLED, which Aspire sets where it publishes) the browser's address and
/// scheme are those the ingress tells; without it what a caller claims counts for nothing.
/// </summary>
public sealed class ForwardedHeadersTests
{
    [Fact]
    public async Task Call_BehindAnIngress_TellsTaskServiceOfTheBrowser()
    {
        var headers = await ForwardAsync(host => host.With("FORWARDEDHEADERS_ENABLED", "true"));

        headers["X-Forwarded-For"].ShouldBe(["203.0.113.7"]);
        headers["X-Forwarded-Proto"].ShouldBe(["https"]);
        headers["traceparent"].ShouldBe(["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"]);
    }

    [Fact]
    public async Task Call_WithoutIngress_WhatTheCallerClaimsIsReplaced()
    {
        var headers = await ForwardAsync(host => host);

        headers["X-Forwarded-For"].ShouldHaveSingleItem().ShouldEndWith("127.0.0.1");
        headers["X-Forwarded-Proto"].ShouldBe(["http"]);
    }

    private static async Task<IReadOnlyDictionary<string, string[]>> ForwardAsync(Func<TaskWebHost, TaskWebHost> configure)
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = configure(new TaskWebHost(service.Address));
        using var client = host.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/tasks");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        using var response = await client.SendAsync(request);
        return service.Received.ShouldHaveSingleItem().Headers;
    }
}
