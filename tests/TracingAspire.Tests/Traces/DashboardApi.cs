using System.Net;
using System.Text.Json;
using TracingAspire.Testing;

namespace TracingAspire.Tests.Traces;

/// <summary>What the Aspire dashboard has received, by its telemetry API.</summary>
internal sealed class DashboardApi(HttpClient client)
{
    /// <summary>The trace as a tree, once it is as <paramref name="complete"/> asks.</summary>
    public Task<Trace> FindTraceAsync(string traceId, Func<Trace, bool> complete) =>
        Wait.ForAsync($"the complete trace {traceId} in the dashboard", async () =>
            await GetAsync($"/api/telemetry/traces/{traceId}") is { } document
            && Trace.ParseOtlpJson(document.GetRawText()).SingleOrDefault() is { } trace && complete(trace) ? trace : null);

    /// <summary>The log records of a trace once there is one, as JSON text.</summary>
    public Task<string> WaitForLogsAsync(string traceId) =>
        Wait.ForAsync($"logs of the trace {traceId} in the dashboard", async () =>
            await GetAsync($"/api/telemetry/logs?traceId={traceId}") is { } document
            && document.GetRawText() is var text && text.Contains(traceId, StringComparison.OrdinalIgnoreCase) ? text : null);

    /// <summary>The answer to a request as text.</summary>
    public Task<string> GetTextAsync(string path) => client.GetStringAsync(path);

    private async Task<JsonElement?> GetAsync(string path)
    {
        using var response = await client.GetAsync(path);
        if (response.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return document.RootElement.Clone();
    }
}
