using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace TracingAspire.AppHost.Commands;

/// <summary>What a user of the task API does in a minute, and one mistake: each request is a trace.</summary>
internal sealed class TaskTraffic(HttpClient client)
{
    private const string User = "generated";
    private const int Tasks = 3;

    private int _requests;

    /// <summary>Sends the requests one after the other.</summary>
    /// <returns>What happened, in one sentence.</returns>
    /// <exception cref="HttpRequestException">The API did not do what was asked for.</exception>
    public async Task<string> SendAsync(CancellationToken cancellationToken)
    {
        var start = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        var created = new List<string>();
        for (var number = 1; number <= Tasks; number++)
        {
            var answer = await SendAsync(HttpMethod.Post, "/api/tasks", HttpStatusCode.Created, cancellationToken,
                new { userName = User, title = $"Generated task {number}", startAt = start, contents = "" });
            created.Add(answer.GetProperty("taskId").GetString()!);
        }

        await SendAsync(HttpMethod.Get, $"/api/tasks?userName={User}", HttpStatusCode.OK, cancellationToken);
        await ChangeAsync(created[0], start, HttpStatusCode.OK, cancellationToken);
        foreach (var task in created)
        {
            await SendAsync(HttpMethod.Delete, $"/api/tasks/{task}", HttpStatusCode.NoContent, cancellationToken);
        }

        // Deleted a moment ago: DynamoDB refuses the write, and the span says so.
        await ChangeAsync(created[0], start, HttpStatusCode.NotFound, cancellationToken);
        return $"{_requests} requests, {_requests} traces: {Tasks} tasks created, listed, changed and deleted, and one changed too late, which is an error.";
    }

    private async Task ChangeAsync(string taskId, long start, HttpStatusCode expected, CancellationToken cancellationToken) =>
        await SendAsync(HttpMethod.Put, "/api/tasks", expected, cancellationToken,
            new { taskId, userName = User, title = "Generated task, done", startAt = start, contents = "", notified = false, done = true });

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, HttpStatusCode expected, CancellationToken cancellationToken, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request, cancellationToken);
        _requests++;
        if (response.StatusCode != expected)
        {
            throw new HttpRequestException($"{method} {path} answered {(int)response.StatusCode} instead of {(int)expected}.");
        }

        return response.Content.Headers.ContentLength == 0 || expected is HttpStatusCode.NoContent
            ? default
            : await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
