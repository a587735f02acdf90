using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using TracingAspire.ServiceDefaults.Telemetry;
using TracingAspire.ServiceDefaults.Tests.Fixtures;

namespace TracingAspire.ServiceDefaults.Tests.Telemetry;

public sealed class OtlpRetryTests
{
    [Fact]
    public async Task Export_RefusedForNow_IsSentAgain()
    {
        byte[]? refused = null;
        var taken = new TaskCompletionSource();
        await using var receiver = await StartReceiverAsync(isTaken: body =>
        {
            if (Interlocked.CompareExchange(ref refused, body, null) is not { } first)
                return false;
            if (first.SequenceEqual(body))
                taken.TrySetResult();
            return true;
        });
        await using var service = await TestService.StartAsync(arguments:
        [
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Urls.Single()}", "--OTEL_EXPORTER_OTLP_PROTOCOL=grpc", "--OTEL_BSP_SCHEDULE_DELAY=100",
        ]);

        await service.Http.GetStringAsync("/hello", TestContext.Current.CancellationToken);

        await taken.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Add_SetElsewhere_IsWhatWasSet()
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new("OTEL_EXPORTER_OTLP_TIMEOUT", "5000")]);

        OtlpRetry.Add(configuration);

        configuration["OTEL_EXPORTER_OTLP_TIMEOUT"].ShouldBe("5000");
        configuration["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"].ShouldBe("in_memory");
    }

    private static async Task<WebApplication> StartReceiverAsync(Func<byte[], bool> isTaken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel =>
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var isTrace = context.Request.Path.Value!.Contains("TraceService", StringComparison.Ordinal);
            context.Response.ContentType = "application/grpc";
            context.Response.AppendTrailer("grpc-status", !isTrace || isTaken(body.ToArray()) ? "0" : "14");
            await context.Response.Body.WriteAsync(new byte[5]);
        });
        await app.StartAsync();
        return app;
    }
}
