using System.Net;

namespace TaskWeb.Tests;

public sealed class CrossOriginCallsTests
{
    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", null, false)]
    [InlineData("cross-site", "{self}", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "{self}", true)]
    [InlineData(null, "http://localhost:1", false)]
    [InlineData(null, "http://evil.example", false)]
    [InlineData(null, "null", false)]
    public async Task Call_OfAPage_PassesOnlyFromThisOrigin(string? site, string? origin, bool passes)
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/tasks/1");
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null)
            request.Headers.Add("Origin", origin.Replace("{self}", client.BaseAddress!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(passes ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        service.Received.Count.ShouldBe(passes ? 1 : 0);
    }

    [Fact]
    public async Task Page_FromALinkOnAnotherSite_IsServed()
    {
        using var host = new TaskWebHost();
        using var client = host.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Preflight_OfAnotherOrigin_AllowsNothing()
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/tasks");
        request.Headers.Add("Origin", "http://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "PUT");

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Headers.ShouldAllBe(header => !header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }
}
