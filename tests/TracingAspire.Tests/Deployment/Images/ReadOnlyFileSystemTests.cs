using System.Net;
using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.Images;

/// <summary>The services run where they may write nothing, and write nothing.</summary>
[Collection(nameof(PublishedImages))]
public class ReadOnlyFileSystemTests(PublishedImages images)
{
    private static readonly (string, string)[] Quick = [("Shutdown__DrainSeconds", "0")];

    [Fact]
    public async Task TaskWeb_AsAUserThatOwnsNothing_ServesTheClientAndWritesNothing()
    {
        await using var service = Start("task-web",
        [
            .. Quick,
            ("Browser__OtlpEndpoint", "https://otel.example.com"),
            ("Browser__JaegerUrl", "https://jaeger.example.com"),
            ("services__task-service__http__0", "http://127.0.0.1:9"),
            ("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true"),
        ]);
        await service.LiveAsync();

        (await service.Http.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldContain("<script");
        (await service.Http.GetStringAsync("/config.json", TestContext.Current.CancellationToken)).ShouldContain("https://otel.example.com");
        using var call = await service.Http.GetAsync("/api/tasks", TestContext.Current.CancellationToken);
        call.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        (await service.StopAsync()).ShouldBe(0);
        service.Output.ShouldNotContain(line => line.Contains("DataProtection", StringComparison.Ordinal), "keys would have to be kept");
        service.Output.ShouldNotContain(line => line.Contains(" fail ", StringComparison.Ordinal) || line.Contains(" crit ", StringComparison.Ordinal));
        service.Listing().ShouldBe(service.Before);
    }

    [Fact]
    public async Task TaskService_AsAUserThatOwnsNothing_StartsAndWritesNothing()
    {
        await using var service = Start("task-service",
        [
            .. Quick,
            ("AWS_REGION", "ap-northeast-1"),
            ("AWS_ACCESS_KEY_ID", "local"),
            ("AWS_SECRET_ACCESS_KEY", "local"),
            ("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9"),
            ("TASK_TABLE_NAME", "tasks"),
        ]);
        await service.LiveAsync();

        using var readiness = await service.Http.GetAsync("/health/readiness", TestContext.Current.CancellationToken);
        readiness.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var checks = JsonNode.Parse(await readiness.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["checks"]!;
        checks["dynamodb"]!["description"]!.ToString().ShouldStartWith("DynamoDB at http://127.0.0.1:9 ");
        using var call = await service.Http.GetAsync("/api/tasks?userName=ann", TestContext.Current.CancellationToken);
        call.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        (await service.StopAsync()).ShouldBe(0);
        service.Output.ShouldNotContain(line => line.Contains(" fail ", StringComparison.Ordinal) || line.Contains(" crit ", StringComparison.Ordinal));
        service.Listing().ShouldBe(service.Before);
    }

    private ImageProcess Start(string image, IEnumerable<(string Name, string Value)> variables) => new(
        ImageArchive.Read(images.Registry, image, $"{PublishedImages.Tag}-x64"),
        ImageArchive.ReadLayer(images.Registry, image, $"{PublishedImages.Tag}-x64"),
        variables);
}
