using System.Globalization;
using System.Text.Json;

namespace Jaeger.Query.Comparison;

/// <summary>Writes the comparison of two groups of traces.</summary>
internal static class ComparisonJson
{
    /// <summary>How many traces and spans a group is made of.</summary>
    public static void WriteGroup(Utf8JsonWriter json, string name, TraceGroup group)
    {
        json.WriteStartObject(name);
        json.WriteNumber("traceCount", group.TraceCount);
        json.WriteNumber("spanCount", group.SpanCount);
        json.WriteBoolean("isTruncated", group.IsTruncated);
        json.WriteEndObject();
    }

    /// <summary>One operation in both groups; what a group does not have is null, and so is the difference then.</summary>
    public static void WriteOperation(
        Utf8JsonWriter json, (string Service, string Operation) operation, OperationStatistics? a, OperationStatistics? b)
    {
        json.WriteStartObject();
        json.WriteString("service", operation.Service);
        json.WriteString("operation", operation.Operation);
        WriteStatistics(json, "a", a);
        WriteStatistics(json, "b", b);
        WriteDifference(json, a, b);
        json.WriteEndObject();
    }

    private static void WriteStatistics(Utf8JsonWriter json, string name, OperationStatistics? statistics)
    {
        if (statistics is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("spanCount", statistics.SpanCount);
        json.WriteNumber("errorRate", statistics.ErrorRate);
        WriteNano(json, "p50Nano", statistics.P50);
        WriteNano(json, "p90Nano", statistics.P90);
        WriteNano(json, "p95Nano", statistics.P95);
        WriteNano(json, "p99Nano", statistics.P99);
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, OperationStatistics? a, OperationStatistics? b)
    {
        if (a is null || b is null)
        {
            json.WriteNull("difference");
            return;
        }

        json.WriteStartObject("difference");
        json.WriteNumber("spanCount", b.SpanCount - a.SpanCount);
        json.WriteNumber("errorRate", b.ErrorRate - a.ErrorRate);
        json.WriteNumber("errorRateSign", Math.Sign(b.ErrorRate - a.ErrorRate));
        WriteChange(json, "p50", b.P50 - a.P50);
        WriteChange(json, "p90", b.P90 - a.P90);
        WriteChange(json, "p95", b.P95 - a.P95);
        WriteChange(json, "p99", b.P99 - a.P99);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, string quantile, long change)
    {
        WriteNano(json, $"{quantile}Nano", change);
        json.WriteNumber($"{quantile}Sign", Math.Sign(change));
    }

    // As all 64-bit integers of the API: JavaScript's numbers do not hold them.
    private static void WriteNano(Utf8JsonWriter json, string name, long value) =>
        json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
}
