using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;

namespace TracingAspire.Tests.Distributed;

/// <summary>Requests to the task API as a traced client sends them.</summary>
internal static class TaskRequests
{
    /// <summary>Creates a task within a trace of the caller.</summary>
    /// <returns>The trace, and the caller's span.</returns>
    public static async Task<(string TraceId, string SpanId)> PostAsync(HttpClient client)
    {
        var traceId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var spanId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/tasks")
        {
            Content = JsonContent.Create(new { userName = "distributed", title = "write a test", startAt = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), contents = "one trace" }),
        };
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{traceId}-{spanId}-01");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (traceId, spanId);
    }
}
