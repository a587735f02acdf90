using System.Diagnostics;
using System.Net;
using Amazon.DynamoDBv2;
using TaskService.Telemetry;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Telemetry;

public sealed class UntracedHttpClientFactoryTests
{
    [Fact]
    public async Task Call_WithinASpan_MakesNoActivityAndSendsNoContext()
    {
        await using var receiver = await HeaderSink.StartAsync();
        using var client = Create(new AmazonDynamoDBConfig());
        using var span = new Activity("operation").Start();

        await client.GetAsync(receiver.Url, TestContext.Current.CancellationToken);

        receiver.Headers.ShouldNotBeEmpty();
        receiver.Headers.ShouldNotContain("traceparent", StringComparer.OrdinalIgnoreCase);
        receiver.Headers.ShouldNotContain("Request-Id", StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Call_RedirectWhereTheSdkWantsNone_IsReturned()
    {
        await using var receiver = await HeaderSink.StartAsync();
        using var client = Create(new AmazonDynamoDBConfig { AllowAutoRedirect = false });

        using var answer = await client.GetAsync(new Uri(receiver.Url, "moved"), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public void Client_TimeoutOfTheConfiguration_IsItsOwn()
    {
        using var client = Create(new AmazonDynamoDBConfig { Timeout = TimeSpan.FromSeconds(7) });

        client.Timeout.ShouldBe(TimeSpan.FromSeconds(7));
    }

    private static HttpClient Create(AmazonDynamoDBConfig config) => new UntracedHttpClientFactory().CreateHttpClient(config);
}
