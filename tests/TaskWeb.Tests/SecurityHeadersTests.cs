using System.Net;

namespace TaskWeb.Tests;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/config.json", HttpStatusCode.OK)]
    [InlineData("/health/liveness", HttpStatusCode.OK)]
    [InlineData("/assets/gone-12345678.js", HttpStatusCode.NotFound)]
    [InlineData("/api/tasks", HttpStatusCode.ServiceUnavailable)]
    public async Task AnyAnswer_CarriesTheSecurityHeaders(string path, HttpStatusCode status)
    {
        using var host = new TaskWebHost();
        using var client = host.CreatePlainClient();

        using var response = await client.GetAsync(path);

        response.StatusCode.ShouldBe(status);
        ShouldBeGuarded(response);
        response.Headers.Server.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnswerOfTaskService_CarriesTheSecurityHeadersOfTheHost()
    {
        await using var service = await StubTaskService.StartAsync(context =>
        {
            context.Response.Headers["X-Frame-Options"] = "SAMEORIGIN";
            context.Response.Headers.ContentSecurityPolicy = "default-src *";
            return Task.CompletedTask;
        });
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();

        using var response = await client.GetAsync("/api/tasks");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        ShouldBeGuarded(response);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task UnknownHostName_IsRefusedWithTheSecurityHeaders()
    {
        using var host = new TaskWebHost().With("AllowedHosts", "localhost;127.0.0.1");
        using var client = host.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/config.json") { Headers = { Host = "rebound.example" } };

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ShouldBeGuarded(response);
    }

    [Theory]
    [InlineData("https", "max-age=31536000")]
    [InlineData("http", null)]
    public async Task StrictTransportSecurity_OnlyWhereTlsEndsInFrontOfUs(string scheme, string? expected)
    {
        using var host = new TaskWebHost().With("FORWARDEDHEADERS_ENABLED", "true");
        using var client = host.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-Proto", scheme);

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.TryGetValues("Strict-Transport-Security", out var values).ShouldBe(expected is not null);
        values?.ShouldHaveSingleItem().ShouldBe(expected);
    }

    [Fact]
    public async Task ContentSecurityPolicy_AllowsThisOriginAndTheCollectorOnly()
    {
        using var host = new TaskWebHost().With("Browser:OtlpEndpoint", "https://otel.example.com:4318/base");
        using var client = host.CreatePlainClient();

        using var response = await client.GetAsync("/");

        Header(response, "Content-Security-Policy").Split("; ").ShouldBe(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self' https://otel.example.com:4318",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types vue",
        ]);
    }

    private static void ShouldBeGuarded(HttpResponseMessage response)
    {
        Header(response, "Content-Security-Policy").ShouldStartWith("default-src 'none'; ");
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "X-Frame-Options").ShouldBe("DENY");
        Header(response, "Referrer-Policy").ShouldBe("same-origin");
        Header(response, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(response, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(response, "Permissions-Policy").ShouldContain("camera=()");
        response.Headers.CacheControl.ShouldNotBeNull();
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.GetValues(name).ShouldHaveSingleItem();
}
