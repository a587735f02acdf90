namespace TaskWeb.Tests;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/config.json")]
    [InlineData("/api/tasks")]
    [InlineData("/health/liveness")]
    public async Task AnyAnswer_CarriesTheSecurityHeaders(string path)
    {
        using var host = new TaskWebHost().With("Browser:OtlpEndpoint", "https://otel.example.com:4318/base");
        using var client = host.CreateClient();

        using var response = await client.GetAsync(path);

        string Header(string name) => response.Headers.GetValues(name).ShouldHaveSingleItem();
        Header("X-Content-Type-Options").ShouldBe("nosniff");
        Header("Referrer-Policy").ShouldBe("same-origin");
        var policy = Header("Content-Security-Policy").Split("; ");
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("connect-src 'self' https://otel.example.com:4318");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain(directive => directive.Contains("unsafe"));
    }
}
