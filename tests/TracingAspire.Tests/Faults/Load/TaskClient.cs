using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using TracingAspire.Testing;

namespace TracingAspire.Tests.Faults.Load;

/// <summary>Calls the Task API through task-web, each call in a trace of its own, and keeps what came of it.</summary>
internal sealed class TaskClient(Uri taskWeb) : IDisposable
{
    // Longer than any answer may take, so that a hang is seen as one.
    private readonly HttpClient _client = new(new SocketsHttpHandler { ActivityHeadersPropagator = null })
    {
        BaseAddress = taskWeb,
        Timeout = TimeSpan.FromSeconds(60),
    };

    public Task<LoadRequest> CreateAsync(string user) => SendAsync(HttpMethod.Post, "/api/tasks", JsonContent.Create(
        new { userName = user, title = "under fault", startAt = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), contents = "" }));

    public Task<LoadRequest> ChangeAsync(string user, string taskId) => SendAsync(HttpMethod.Put, "/api/tasks", JsonContent.Create(
        new { taskId, userName = user, title = "under fault", startAt = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), contents = "changed", notified = true, done = true }));

    public async Task<LoadRequest> DeleteAsync(string taskId) =>
        (await SendAsync(HttpMethod.Delete, $"/api/tasks/{taskId}")) with { Deleted = taskId };

    public Task<LoadRequest> ListAsync(string user) => SendAsync(HttpMethod.Get, $"/api/tasks?userName={user}");

    /// <summary>The IDs of all tasks that a user has now.</summary>
    public async Task<IReadOnlyList<string>> ListTaskIdsAsync(string user)
    {
        var found = new List<string>();
        string? token = null;
        do
        {
            var query = $"/api/tasks?userName={user}&start=0" + (token is null ? "" : $"&continuationToken={Uri.EscapeDataString(token)}");
            using var page = JsonDocument.Parse(await _client.GetStringAsync(query, TestContext.Current.CancellationToken));
            found.AddRange(page.RootElement.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("taskId").GetString()!));
            token = page.RootElement.TryGetProperty("continuationToken", out var next) ? next.GetString() : null;
        }
        while (!string.IsNullOrEmpty(token));
        return found;
    }

    public void Dispose() => _client.Dispose();

    private async Task<LoadRequest> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        var context = TraceContext.New();
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add(TraceContext.HeaderName, context.TraceParent);
        var clock = Stopwatch.StartNew();
        var sent = new LoadRequest(DateTimeOffset.UtcNow, method.Method, context);
        try
        {
            using var response = await _client.SendAsync(request);
            var answered = await AnsweredAsync(sent with { Status = (int)response.StatusCode }, response);
            return answered with { Duration = clock.Elapsed };
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return sent with { Duration = clock.Elapsed, Problem = exception.Message };
        }
    }

    private static async Task<LoadRequest> AnsweredAsync(LoadRequest sent, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        return sent with
        {
            ContentType = response.Content.Headers.ContentType?.MediaType,
            RetryAfter = response.Headers.RetryAfter?.Delta,
            TaskId = sent.Status == 201 ? JsonDocument.Parse(body).RootElement.GetProperty("taskId").GetString() : null,
            Problem = sent.Succeeded ? null : body,
        };
    }
}
