using System.Text;

namespace TracingAspire.Tests.Distributed;

/// <summary>The Collector takes spans from pages of task-web and tells other origins nothing.</summary>
public class CrossOriginTests(TracedApplication application)
{
    [Fact]
    public async Task Export_FromTaskWeb_GetsItsOriginBack()
    {
        var origin = (await application.GetEndpointAsync("task-web")).GetLeftPart(UriPartial.Authority);

        using var response = await ExportAsync(origin);

        response.EnsureSuccessStatusCode();
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([origin]);
    }

    [Fact]
    public async Task Export_FromAnotherOrigin_GetsNoCorsHeaders()
    {
        using var response = await ExportAsync("http://evil.example");

        response.EnsureSuccessStatusCode();
        response.Headers.Where(header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private async Task<HttpResponseMessage> ExportAsync(string origin)
    {
        using var client = (await application.GetAsync()).CreateHttpClient("otel-collector", "http");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/traces")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Origin", origin);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
