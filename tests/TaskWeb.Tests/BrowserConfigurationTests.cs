using System.Net;

namespace TaskWeb.Tests;

public sealed class BrowserConfigurationTests
{
    [Fact]
    public async Task Get_Configured_IsWhatTheClientReads()
    {
        using var host = new TaskWebHost();
        using var client = host.CreateClient();

        using var response = await client.GetAsync("/config.json");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            """{"serviceName":"task-web","otlpEndpoint":"http://localhost:4318","jaegerUrl":"http://localhost:16686","environment":"Test"}""");
    }

    [Fact]
    public async Task Get_NoJaeger_HasNoAddressOfIt()
    {
        using var host = new TaskWebHost().With("Browser:JaegerUrl", "none");
        using var client = host.CreateClient();

        (await client.GetStringAsync("/config.json")).ShouldBe(
            """{"serviceName":"task-web","otlpEndpoint":"http://localhost:4318","environment":"Test"}""");
    }

    [Fact]
    public async Task Get_OtlpToken_IsToldToTheBrowser()
    {
        using var host = new TaskWebHost().With("Browser:OtlpToken", "a-token");
        using var client = host.CreateClient();

        (await client.GetStringAsync("/config.json")).ShouldContain("\"otlpToken\":\"a-token\"");
    }

    [Fact]
    public async Task Get_OtherServiceName_IsToldToTheBrowser()
    {
        using var host = new TaskWebHost().With("Browser:ServiceName", "shop-web");
        using var client = host.CreateClient();

        (await client.GetStringAsync("/config.json")).ShouldContain("\"serviceName\":\"shop-web\"");
    }
}
