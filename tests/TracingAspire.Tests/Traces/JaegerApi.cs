using System.Net;
using System.Text.Json;

namespace TracingAspire.Tests.Traces;

/// <summary>What Jaeger has stored, by its query API.</summary>
internal sealed class JaegerApi(HttpClient client)
{
    /// <summary>The trace once it holds what <paramref name="complete"/> asks for.</summary>
    public async Task<IReadOnlyList<TracedSpan>> WaitForTraceAsync(string traceId, Func<IReadOnlyList<TracedSpan>, bool> complete)
    {
        IReadOnlyList<TracedSpan> last = [];
        try
        {
            return await Wait.ForAsync($"the complete trace {traceId} in Jaeger", async () =>
                await GetTraceAsync(traceId) is { } spans && complete(last = spans) ? spans : null);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"{exception.Message} It has:\n{string.Join('\n', last)}", exception);
        }
    }

    /// <summary>Whether it has the trace; null while it is away.</summary>
    public async Task<bool?> HasTraceAsync(string traceId)
    {
        try
        {
            return await GetTraceAsync(traceId) is not null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The IDs of the traces that hold a span of this service and operation.</summary>
    public async Task<IReadOnlyList<string>> FindTraceIdsAsync(string service, string? operation = null, DateTimeOffset? since = null)
    {
        var query = $"/api/traces?service={service}&limit=1000"
            + (operation is null ? "" : $"&operation={Uri.EscapeDataString(operation)}")
            + (since is { } start ? $"&start={start.ToUnixTimeMilliseconds()}000" : "");
        using var document = JsonDocument.Parse(await client.GetStringAsync(query));
        return [.. document.RootElement.GetProperty("data").EnumerateArray()
            .Select(trace => trace.GetProperty("traceID").GetString()!.PadLeft(32, '0'))];
    }

    /// <summary>The names of all operations of a service.</summary>
    public async Task<IReadOnlyList<string>> GetOperationsAsync(string service)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync($"/api/v3/operations?service={service}"));
        return [.. document.RootElement.GetProperty("operations").EnumerateArray().Select(operation => operation.GetProperty("name").GetString()!)];
    }

    private async Task<IReadOnlyList<TracedSpan>?> GetTraceAsync(string traceId)
    {
        using var response = await client.GetAsync($"/api/v3/traces/{traceId}");
        if (response.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return TracedSpan.ReadAll(document.RootElement);
    }
}
