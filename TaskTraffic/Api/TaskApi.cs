using System.Net.Http.Headers;
using System.Net.Http.Json;
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
        using var response = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        return (Answer(response, default), await response.Content.ReadAsStringAsync(cancellationToken));
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
        using var response = await SendAsync(new HttpRequestMessage(method, url) { Content = content }, cancellationToken);
        var isJson = response.Content.Headers.ContentType?.MediaType is Json && response.Content.Headers.ContentLength != 0;
        return Answer(response, isJson ? await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken) : default);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            counts.Requested();
            var response = await client.SendAsync(request, cancellationToken);
            counts.Answered(response.StatusCode);
            return response;
        }
    }

    private static ApiAnswer Answer(HttpResponseMessage response, JsonElement body) =>
        new(response.StatusCode, body, response.Headers.RetryAfter?.Delta);
}
