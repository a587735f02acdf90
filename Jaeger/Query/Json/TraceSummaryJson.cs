using System.Globalization;
using System.Text.Json;

namespace Jaeger.Query.Json;

/// <summary>Writes summaries in proto3's JSON: defaults left out, 64-bit integers as strings.</summary>
internal static class TraceSummaryJson
{
    /// <summary>Writes one summary as an object.</summary>
    public static void Write(Utf8JsonWriter json, TraceSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("traceId", summary.Id.ToLongString());
        if (summary.RootServiceName.Length > 0) json.WriteString("rootServiceName", summary.RootServiceName);
        if (summary.RootOperationName.Length > 0) json.WriteString("rootOperationName", summary.RootOperationName);
        WriteTime(json, "minStartTimeUnixNano", summary.Start);
        WriteTime(json, "maxEndTimeUnixNano", summary.End);
        WriteCount(json, "spanCount", summary.SpanCount);
        WriteCount(json, "errorSpanCount", summary.ErrorSpanCount);
        WriteCount(json, "orphanSpanCount", summary.OrphanSpanCount);
        json.WriteStartArray("services");
        foreach (var service in summary.Services)
        {
            json.WriteStartObject();
            json.WriteString("name", service.Name);
            WriteCount(json, "spanCount", service.SpanCount);
            WriteCount(json, "errorSpanCount", service.ErrorSpanCount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int value)
    {
        if (value != 0) json.WriteNumber(name, value);
    }

    private static void WriteTime(Utf8JsonWriter json, string name, ulong value)
    {
        if (value != 0) json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
    }
}
