using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Tests.Server;

public sealed class CorsPolicyTests
{
    [Theory]
    [InlineData("http://localhost:8080", "http://localhost:8080", "http://localhost:8080")]
    [InlineData("http://localhost:8080", "http://localhost:8081", null)]
    [InlineData("http://localhost:8080", "http://localhost:8080.evil.com", null)]
    [InlineData("https://*.example.com", "https://a.example.com", "https://a.example.com")]
    [InlineData("https://*.example.com", "https://example.com", null)]
    [InlineData("https://*.example.com", "http://a.example.com", null)]
    [InlineData("http://*:8080", "http://10.0.0.1:8080", "http://10.0.0.1:8080")]
    [InlineData("*", "http://anywhere", "*")]
    [InlineData("HTTP://LOCALHOST:8080", "http://localhost:8080", "http://localhost:8080")]
    [InlineData("http://localhost:8080", "null", null)]
    public void Preflight_Origin_IsAllowedExactlyAsConfigured(string allowed, string origin, string? expected)
    {
        var context = Preflight(new CorsConfig([allowed], [], [], 7200), origin, "POST", "content-type,x-requested-with");
        context.Response.StatusCode.ShouldBe(204);
        var headers = context.Response.Headers;
        headers.Vary.ToString().ShouldContain("Origin");
        headers.AccessControlAllowOrigin.ToString().ShouldBe(expected ?? string.Empty);
        headers.AccessControlAllowMethods.ToString().ShouldBe(expected is null ? string.Empty : "POST");
        headers.AccessControlAllowCredentials.ToString().ShouldBe(expected is null ? string.Empty : "true");
        headers.AccessControlMaxAge.ToString().ShouldBe(expected is null ? string.Empty : "7200");
    }

    [Theory]
    [InlineData("", "content-type", true)]
    [InlineData("", "x-requested-with,content-type", true)]
    [InlineData("", "x-custom", false)]
    [InlineData("x-custom", "x-custom", true)]
    [InlineData("x-custom", "content-type", false)]
    [InlineData("X-Custom,Content-Type", "x-custom, content-type", true)]
    [InlineData("*", "anything", true)]
    public void Preflight_Headers_FollowAllowedHeaders(string allowed, string requested, bool isAllowed)
    {
        var headers = allowed.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var context = Preflight(new CorsConfig(["http://a"], headers, [], 0), "http://a", "POST", requested);
        context.Response.Headers.ContainsKey("Access-Control-Allow-Origin").ShouldBe(isAllowed);
        context.Response.Headers.ContainsKey("Access-Control-Max-Age").ShouldBeFalse();
    }

    [Fact]
    public void Preflight_OtherMethod_GetsOnlyVary()
    {
        var context = Preflight(new CorsConfig(["*"], [], [], 0), "http://a", "PUT", string.Empty);
        context.Response.Headers.Keys.ShouldBe(["Vary"]);
    }

    [Theory]
    [InlineData("http://a", true)]
    [InlineData("http://b", false)]
    public void Request_Origin_GetsHeadersOnlyWhereAllowed(string origin, bool isAllowed)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Headers.Origin = origin;
        new CorsPolicy(new CorsConfig(["http://a"], [], ["X-Id"], 0)).Apply(context).ShouldBeFalse();
        context.Response.Headers.ContainsKey("Access-Control-Allow-Origin").ShouldBe(isAllowed);
        context.Response.Headers.ContainsKey("Access-Control-Expose-Headers").ShouldBe(isAllowed);
        context.Response.Headers.Vary.ToString().ShouldBe("Origin");
    }

    private static DefaultHttpContext Preflight(CorsConfig config, string origin, string method, string headers)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "OPTIONS";
        context.Request.Headers.Origin = origin;
        context.Request.Headers.AccessControlRequestMethod = method;
        if (headers.Length > 0)
            context.Request.Headers.AccessControlRequestHeaders = headers;
        new CorsPolicy(config).Apply(context).ShouldBeTrue();
        return context;
    }
}
