using System.Globalization;
using System.Net;
using System.Text.Json;

namespace TracingAspire.Testing;

/// <summary>Jaeger's HTTP API, third generation (<c>/api/v3</c>).</summary>
internal sealed class JaegerClient(HttpClient client)
{
    // Of the service's clock before ours.
    private static readonly TimeSpan Future = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Lookback = TimeSpan.FromHours(1);

    private readonly Uri _address = BaseOf(client);

    /// <summary>Where Jaeger is.</summary>
    public Uri Address => _address;

    /// <summary>The trace as it is now, null where there is none.</summary>
    public async Task<Trace?> GetTraceAsync(string traceId, string? caller, CancellationToken cancellationToken) =>
        await GetAsync($"api/v3/traces/{traceId}", cancellationToken) is { } json
            ? OtlpJson.ReadTraces(json, caller).FirstOrDefault(trace => trace.TraceId == traceId)
            : null;

    /// <summary>The traces of one service as they are now.</summary>
    public async Task<IReadOnlyList<Trace>> SearchAsync(string service, TraceQuery query, CancellationToken cancellationToken) =>
        await GetAsync("api/v3/traces" + Parameters(service, query), cancellationToken) is { } json ? OtlpJson.ReadTraces(json, caller: null) : [];

    /// <summary>The names of all services.</summary>
    public Task<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken) =>
        GetNamesAsync("api/v3/services", "services", service => service.GetString()!, cancellationToken);

    /// <summary>The names of all operations of a service.</summary>
    public Task<IReadOnlyList<string>> GetOperationsAsync(string service, CancellationToken cancellationToken) =>
        GetNamesAsync(
            $"api/v3/operations?service={Uri.EscapeDataString(service)}", "operations", operation => operation.GetProperty("name").GetString()!, cancellationToken);

    // The names with underscores are those every version knows.
    private static string Parameters(string service, TraceQuery query)
    {
        var now = DateTimeOffset.UtcNow;
        List<(string Name, string Value)> parameters =
        [
            ("service_name", service),
            ("start_time_min", Time(query.Since ?? now - Lookback)),
            ("start_time_max", Time(now + Future)),
            ("num_traces", query.Limit.ToString(CultureInfo.InvariantCulture)),
        ];
        if (query.Operation is not null)
            parameters.Add(("operation_name", query.Operation));
        if (query.Attributes.Count > 0)
            parameters.Add(("attributes", JsonSerializer.Serialize(query.Attributes)));
        if (query.MinDuration is { } min)
            parameters.Add(("duration_min", Duration(min)));
        if (query.MaxDuration is { } max)
            parameters.Add(("duration_max", Duration(max)));
        return "?" + string.Join('&', parameters.Select(parameter => $"query.{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static string Duration(TimeSpan duration) => duration.TotalMicroseconds.ToString("0.###", CultureInfo.InvariantCulture) + "us";

    private static Uri BaseOf(HttpClient client)
    {
        var address = client.BaseAddress ?? throw new ArgumentException("The client has no base address: set it to where Jaeger is, such as http://localhost:16686/.", nameof(client));
        return address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }

    private async Task<IReadOnlyList<string>> GetNamesAsync(string path, string property, Func<JsonElement, string> name, CancellationToken cancellationToken)
    {
        if (await GetAsync(path, cancellationToken) is not { } json)
            return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(property, out var list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The body, null where Jaeger says that there is nothing.</summary>
    private async Task<byte[]?> GetAsync(string path, CancellationToken cancellationToken)
    {
        var uri = new Uri(_address, path);
        using var response = await client.GetAsync(uri, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.StatusCode is HttpStatusCode.NotFound && IsJson(body))
            return null;
        if (!response.IsSuccessStatusCode)
            throw JaegerErrors.Refused(uri, response.StatusCode, body);
        return IsJson(body) ? body : throw JaegerErrors.NotJaeger(uri, response.StatusCode);
    }

    // By its first character: errors are JSON under the media type of plain text, and unknown paths are the UI's page.
    private static bool IsJson(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
}
