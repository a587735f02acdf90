using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>A search as each of the APIs wants it.</summary>
internal static class SearchPaths
{
    private const long Microsecond = 1000;
    private const long Tick = 100;

    /// <summary>Searches that answer with whole traces in Jaeger's JSON.</summary>
    public static string Traces(SearchCondition condition) => "/api/traces?" + Join(
        ("service", condition.Service),
        ("operation", condition.Operation),
        ("start", Number(condition.Start / Microsecond)),
        ("end", Number(condition.End / Microsecond)),
        ("minDuration", Duration(condition)),
        ("limit", Number(condition.Limit)),
        ("tags", Attributes(condition)));

    /// <summary>Searches that answer with whole traces in OTLP's JSON.</summary>
    public static string V3Traces(SearchCondition condition) => "/api/v3/traces?" + V3(condition);

    /// <summary>Searches that answer with a line a trace.</summary>
    public static string V3Summaries(SearchCondition condition) => "/api/v3/trace-summaries?" + V3(condition);

    public static string Join(params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var parts = new List<string>();
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        return string.Join('&', parts);
    }

    private static string V3(SearchCondition condition) => Join(
        ("query.serviceName", condition.Service),
        ("query.operationName", condition.Operation),
        ("query.startTimeMin", Time(condition.Start)),
        ("query.startTimeMax", Time(condition.End)),
        ("query.durationMin", Duration(condition)),
        ("query.searchDepth", Number(condition.Limit)),
        ("query.attributes", Attributes(condition)));

    private static string? Attributes(SearchCondition condition) => condition.Attributes.Count == 0
        ? null
        : $"{{{string.Join(',', condition.Attributes.Select(a => $"\"{Escape(a.Key)}\":\"{Escape(a.Value)}\""))}}}";

    private static JsonEncodedText Escape(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private static string? Duration(SearchCondition condition) =>
        condition.DurationMin == TimeSpan.Zero ? null : $"{Number((long)condition.DurationMin.TotalMicroseconds)}us";

    private static string Time(long nanoseconds) =>
        DateTime.UnixEpoch.AddTicks(nanoseconds / Tick).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
