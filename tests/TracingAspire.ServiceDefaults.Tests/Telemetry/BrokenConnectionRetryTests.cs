using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using TracingAspire.ServiceDefaults.Tests.Fixtures;

namespace TracingAspire.ServiceDefaults.Tests.Telemetry;

public sealed class BrokenConnectionRetryTests
{
    [Theory]
    [InlineData("grpc", HttpProtocols.Http2)]
    [InlineData("http/protobuf", HttpProtocols.Http1)]
    public async Task Export_ConnectionEndsBeforeTheAnswer_IsSentAgain(string protocol, HttpProtocols http)
    {
        byte[]? cut = null;
        var taken = new TaskCompletionSource();
        await using var receiver = await StartReceiverAsync(http, (context, body) =>
        {
            if (Interlocked.CompareExchange(ref cut, body, null) is not { } first)
                context.Features.Get<IConnectionLifetimeFeature>()!.Abort();
            else if (first.SequenceEqual(body))
                taken.TrySetResult();
        });
        await using var service = await TestService.StartAsync(arguments:
        [
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Urls.Single()}", $"--OTEL_EXPORTER_OTLP_PROTOCOL={protocol}", "--OTEL_BSP_SCHEDULE_DELAY=100",
        ]);

        await service.Http.GetStringAsync("/hello", TestContext.Current.CancellationToken);

        await taken.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> StartReceiverAsync(HttpProtocols http, Action<HttpContext, byte[]> receiveTraces)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel =>
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = http));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            if (context.Request.Path.Value!.Contains("trace", StringComparison.OrdinalIgnoreCase))
                receiveTraces(context, body.ToArray());
            if (http is not HttpProtocols.Http2)
                return;
            context.Response.ContentType = "application/grpc";
            context.Response.AppendTrailer("grpc-status", "0");
            await context.Response.Body.WriteAsync(new byte[5]);
        });
        await app.StartAsync();
        return app;
    }
}
