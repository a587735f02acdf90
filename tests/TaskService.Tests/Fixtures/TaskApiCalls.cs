using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace TaskService.Tests.Fixtures;

/// <summary>The calls of the Task API as a client makes them.</summary>
internal static class TaskApiCalls
{
    public const string Path = "/api/tasks";

    public static JsonObject NewTask(string user = "ann", long startAt = 2_000_000_000, string title = "Water the plants") =>
        new() { ["userName"] = user, ["title"] = title, ["startAt"] = startAt, ["contents"] = "All of them." };

    public static JsonObject Task(string taskId, string title = "Water the plants", bool done = false)
    {
        var task = NewTask(title: title);
        task["taskId"] = taskId;
        task["notified"] = false;
        task["done"] = done;
        return task;
    }

    public static async Task<string> CreateAsync(this HttpClient http, JsonObject? task = null)
    {
        using var answer = await http.PostAsJsonAsync(Path, task ?? NewTask());
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        return (await answer.JsonAsync())["taskId"]!.GetValue<string>();
    }

    public static Task<HttpResponseMessage> UpdateAsync(this HttpClient http, JsonObject task) =>
        http.PutAsJsonAsync(Path, task);

    public static Task<HttpResponseMessage> DeleteTaskAsync(this HttpClient http, string taskId) =>
        http.DeleteAsync($"{Path}/{taskId}");

    public static async Task<JsonObject> ListAsync(this HttpClient http, string query)
    {
        using var answer = await http.GetAsync($"{Path}?{query}");
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

    public static HttpContent Body(string text, string? mediaType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    /// <summary>Sends a request as part of a trace of its own.</summary>
    public static async Task<(ActivityTraceId Trace, HttpResponseMessage Answer)> TracedAsync(
        this HttpClient http, HttpMethod method, string path, JsonObject? body = null)
    {
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        if (body is not null)
            request.Content = Body(body.ToJsonString());
        return (trace, await http.SendAsync(request));
    }
}
