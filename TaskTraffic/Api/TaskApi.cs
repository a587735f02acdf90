using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using TaskTraffic.Reporting;

namespace TaskTraffic.Api;

/// <summary>Sends requests to task-web as its page does, and counts them.</summary>
internal sealed class TaskApi(HttpClient client, TrafficCounts counts)
{
    private const string Path = "/api/tasks";
    private const string Json = "application/json";

    /// <summary>Fetches a file of the page.</summary>
    public async Task<(ApiAnswer Answer, string Text)> FileAsync(string path, CancellationToken cancellationToken)
    {
        var (answer, body) = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        return (answer, Encoding.UTF8.GetString(body));
    }

    /// <summary>Lists tasks of a user; <paramref name="parameters"/> go into the query.</summary>
    public Task<ApiAnswer> ListAsync(string userName, CancellationToken cancellationToken, params (string Name, string Value)[] parameters)
    {
        var query = string.Concat(parameters.Select(parameter => $"&{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        return CallAsync(HttpMethod.Get, $"{Path}?userName={Uri.EscapeDataString(userName)}{query}", null, cancellationToken);
    }

    /// <summary>Creates a task of what <paramref name="body"/> says.</summary>
    public Task<ApiAnswer> CreateAsync(object body, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, Path, JsonContent.Create(body), cancellationToken);

    /// <summary>Creates a task over a line that takes <paramref name="time"/> for the body.</summary>
    public Task<ApiAnswer> CreateSlowlyAsync(object body, TimeSpan time, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, Path, new SlowContent(JsonSerializer.SerializeToUtf8Bytes(body), Json, time), cancellationToken);

    /// <summary>Sends a body that is not JSON.</summary>
    public Task<ApiAnswer> CreateFromTextAsync(string text, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, Path, new StringContent(text, new MediaTypeHeaderValue("text/plain", "utf-8")), cancellationToken);

    /// <summary>Replaces a task.</summary>
    public Task<ApiAnswer> ChangeAsync(object body, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, Path, JsonContent.Create(body), cancellationToken);

    /// <summary>Deletes a task.</summary>
    public Task<ApiAnswer> DeleteAsync(string taskId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, $"{Path}/{Uri.EscapeDataString(taskId)}", null, cancellationToken);

    private async Task<ApiAnswer> CallAsync(HttpMethod method, string url, HttpContent? content, CancellationToken cancellationToken)
    {
        var (answer, body) = await SendAsync(new HttpRequestMessage(method, url) { Content = content }, cancellationToken);
        return answer with { Body = ReceivedBody.Parse(body) };
    }

    private async Task<(ApiAnswer Answer, byte[] Body)> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            // The client's own timeout ends with the headers.
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(client.Timeout);
            counts.Requested();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            counts.Answered(response.StatusCode);
            var body = await ReceivedBody.ReadAsync(response.Content, deadline.Token);
            return (new ApiAnswer(response.StatusCode, default, RetryAfter(response), IsWhole: body is not null), body ?? []);
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > DateTimeOffset.UtcNow ? date - DateTimeOffset.UtcNow : TimeSpan.Zero,
        _ => null,
    };
}
