using System.Net;
using System.Text.Json;

namespace TracingAspire.Tests.Traces;

/// <summary>What the pages of Jaeger's UI ask for, as numbers of what they would show.</summary>
internal sealed class JaegerPages(HttpClient jaeger)
{
    private const long Lookback = 3_600_000;

    /// <summary>How many operations of a service the search offers.</summary>
    public async Task<int> CountOperationsAsync(string service) =>
        (await GetAsync($"/api/operations?service={service}"))?.GetProperty("data").GetArrayLength() ?? 0;

    /// <summary>How many traces a search finds; <paramref name="more"/> goes into the query.</summary>
    public async Task<int> CountTracesAsync(string service, string more = "") =>
        (await GetAsync($"/api/traces?service={service}&limit=1000&lookback=1h{more}"))?.GetProperty("data").GetArrayLength() ?? 0;

    /// <summary>How many calls from one service to another the system architecture shows.</summary>
    public async Task<long> CountCallsAsync(string parent, string child) =>
        (await GetAsync($"/api/dependencies?endTs={Now}&lookback={Lookback}"))?.GetProperty("data").EnumerateArray()
            .Where(link => link.GetProperty("parent").GetString() == parent && link.GetProperty("child").GetString() == child)
            .Sum(link => link.GetProperty("callCount").GetInt64()) ?? 0;

    /// <summary>The largest value of a chart of the Monitor page: <c>calls</c>, <c>errors</c> or <c>latencies</c>.</summary>
    public async Task<double> GetFigureAsync(string metric, string service, string kind)
    {
        var query = $"service={service}&spanKind={kind}&quantile=0.95&endTs={Now}&lookback={Lookback}&step=15000&ratePer=600000";
        var families = await GetAsync($"/api/metrics/{metric}?{query}");
        return families is null ? 0 : families.Value.GetProperty("metrics").EnumerateArray()
            .SelectMany(series => series.GetProperty("metricPoints").EnumerateArray())
            .Select(point => point.GetProperty("gaugeValue").GetProperty("doubleValue"))
            .Where(value => value.ValueKind is JsonValueKind.Number)
            .Select(value => value.GetDouble())
            .DefaultIfEmpty().Max();
    }

    /// <summary>How many operations a comparison of two groups of traces shows; null on a Jaeger that has none.</summary>
    public async Task<int?> CountComparedOperationsAsync(string a, string b)
    {
        var times = string.Concat(((string[])["a", "b"]).Select(side =>
            $"&{side}.startTimeMin={DateTimeOffset.UtcNow.AddHours(-1):yyyy-MM-ddTHH:mm:ssZ}&{side}.startTimeMax={DateTimeOffset.UtcNow:yyyy-MM-ddTHH:mm:ssZ}"));
        return (await GetAsync($"/api/v3/trace-comparison?{a}&{b}{times}"))?.GetProperty("operations").GetArrayLength();
    }

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    private async Task<JsonElement?> GetAsync(string path)
    {
        using var response = await jaeger.GetAsync(path, TestContext.Current.CancellationToken);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.NotImplemented)
        {
            return null;
        }

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
