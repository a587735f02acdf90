using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Tests.Distributed;

/// <summary>Where a folder is given, DynamoDB's data outlives the application, embedded or in a container.</summary>
public sealed class DynamoDBDataTests : IDisposable
{
    private const string Table = """
        {"TableName":"kept","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],
         "AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dynamodb-data-").FullName;

    [Fact]
    public async Task DataDirectory_NextStart_StillHasTheTable()
    {
        await WithDynamoDBAsync(dynamodb => CallAsync(dynamodb, "CreateTable", Table));

        var tables = await WithDynamoDBAsync(dynamodb => CallAsync(dynamodb, "ListTables", "{}"));

        tables.ShouldContain("kept");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> WithDynamoDBAsync(Func<HttpClient, Task<string>> use)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(2));
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.TracingAspire_AppHost>(
            [.. Backends.Arguments, $"--Tracing:DynamoDB:DataDirectory={_folder}"], timeout.Token);
        foreach (var other in builder.Resources.Where(resource => resource.Name != "dynamodb").ToList())
        {
            builder.Resources.Remove(other);
        }

        await using var application = await builder.BuildAsync(timeout.Token);
        await application.StartAsync(timeout.Token);
        await application.Services.GetRequiredService<ResourceNotificationService>().WaitForResourceHealthyAsync("dynamodb", timeout.Token);
        using var dynamodb = application.CreateHttpClient("dynamodb", "http");
        return await use(dynamodb);
    }

    // DynamoDB Local wants a signature and does not check it.
    private static async Task<string> CallAsync(HttpClient dynamodb, string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", $"DynamoDB_20120810.{operation}");
        request.Headers.TryAddWithoutValidation(
            "Authorization", "AWS4-HMAC-SHA256 Credential=local/20260101/ap-northeast-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await dynamodb.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(answer);
        return answer;
    }
}
