using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TaskWeb.Proxy;

namespace TaskWeb.Tests;

public sealed class BufferedBodyTests
{
    [Fact]
    public async Task Read_BodyOfHttp2WithoutALength_IsPassedOn()
    {
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new Detection(CanHaveBody: true));
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("{}"));

        (await PassAsync(context)).ShouldBe("{}");
    }

    [Fact]
    public async Task Read_NoBody_IsPassedOnAsNone()
    {
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new Detection(CanHaveBody: false));

        (await PassAsync(context)).ShouldBeEmpty();
    }

    private static async Task<string> PassAsync(HttpContext context)
    {
        string? passed = null;
        await BufferedBody.ReadAsync(context, async next =>
        {
            using var reader = new StreamReader(next.Request.Body);
            passed = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        });
        return passed.ShouldNotBeNull();
    }

    private sealed record Detection(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;
}
