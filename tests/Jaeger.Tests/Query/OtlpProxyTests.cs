using System.Net;
using System.Text;
using Jaeger.Query;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Abstractions;
using OtelCollector.Core.Server;

namespace Jaeger.Tests.Query;

public sealed class OtlpProxyTests
{
    [Theory]
    [InlineData("", "/api/otlp/v1/traces?x=1", "POST /v1/traces?x=1 {}")]
    [InlineData("/jaeger", "/jaeger/api/otlp/v1/logs", "POST /v1/logs {}")]
    public async Task Post_BelowTheProxysPath_GoesToTheReceiver(string basePath, string path, string expected)
    {
        await using var receiver = await HttpServer.StartAsync("test", new ListenAddress("127.0.0.1", 0), HttpProtocols.Http1, EchoAsync, NullLogger.Instance);
        await using var api = await QueryApi.StartAsync(new JaegerQueryConfig
        {
            BasePath = basePath,
            OtlpProxyTarget = new Uri($"http://127.0.0.1:{receiver.Port}"),
        });
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await api.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(202);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(expected);
        response.Headers.GetValues("X-Receiver").ShouldBe(["application/json; charset=utf-8"]);
    }

    [Theory]
    [InlineData("/api/otlp/v1/traces", HttpStatusCode.BadGateway)]
    [InlineData("/api/otlp/v2/traces", HttpStatusCode.NotFound)]
    public async Task Post_ReceiverAwayOrOtherPath_SaysSo(string path, HttpStatusCode expected)
    {
        await using var api = await QueryApi.StartAsync(new JaegerQueryConfig { OtlpProxyTarget = new Uri("http://127.0.0.1:9") });
        using var response = await api.Client.PostAsync(path, content: null, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(expected);
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers["X-Receiver"] = context.Request.ContentType;
        await context.Response.WriteAsync($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {body}", context.RequestAborted);
    }
}
