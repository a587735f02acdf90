using System.Net;
using System.Net.Http.Json;
using TracingAspire.Testing;

namespace TracingAspire.Tests.Distributed;

/// <summary>Requests to the task API as a traced client sends them.</summary>
internal static class TaskRequests
{
    /// <summary>The body of a request that creates a task.</summary>
    public static object NewTask() =>
        new { userName = "distributed", title = "write a test", startAt = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), contents = "one trace" };

    /// <summary>Creates a task within a trace of the caller.</summary>
    /// <returns>The trace, and the caller's span.</returns>
    public static async Task<(string TraceId, string SpanId)> PostAsync(HttpClient client)
    {
        var context = TraceContext.New();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/tasks")
        {
            Content = JsonContent.Create(NewTask()),
        };
        request.Headers.Add(TraceContext.HeaderName, context.TraceParent);

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (context.TraceId, context.SpanId);
    }
}
