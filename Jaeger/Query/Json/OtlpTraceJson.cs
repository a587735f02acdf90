using System.Globalization;
using System.Text.Json;
using Jaeger.Model;
using OpenTelemetry.Proto.Trace.V1;
using Code = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;

namespace Jaeger.Query.Json;

/// <summary>Writes traces in OTLP's JSON: IDs in hex, 64-bit integers as strings, enumerations as numbers, defaults left out.</summary>
internal static class OtlpTraceJson
{
    /// <summary>Writes the resources of a trace as elements of <c>resourceSpans</c>.</summary>
    public static void WriteResourceSpans(Utf8JsonWriter json, Trace trace)
    {
        var traceId = trace.Id.ToLongString();
        foreach (var resource in trace.Resources)
        {
            json.WriteStartObject();
            json.WriteStartObject("resource");
            OtlpValueJson.WriteAttributes(json, resource.Attributes);
            WriteCount(json, "droppedAttributesCount", resource.Stored.DroppedAttributesCount);
            json.WriteEndObject();
            json.WriteStartArray("scopeSpans");
            foreach (var scope in resource.Scopes) WriteScope(json, scope, traceId);
            json.WriteEndArray();
            WriteText(json, "schemaUrl", resource.SchemaUrl);
            json.WriteEndObject();
        }
    }

    private static void WriteScope(Utf8JsonWriter json, TraceScope scope, string traceId)
    {
        json.WriteStartObject();
        json.WriteStartObject("scope");
        WriteText(json, "name", scope.Stored.Name);
        WriteText(json, "version", scope.Stored.Version);
        OtlpValueJson.WriteAttributes(json, scope.Attributes);
        WriteCount(json, "droppedAttributesCount", scope.Stored.DroppedAttributesCount);
        json.WriteEndObject();
        json.WriteStartArray("spans");
        foreach (var span in scope.Spans) WriteSpan(json, span, traceId);
        json.WriteEndArray();
        WriteText(json, "schemaUrl", scope.SchemaUrl);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TraceSpan span, string traceId)
    {
        var stored = span.Stored;
        json.WriteStartObject();
        json.WriteString("traceId", traceId);
        json.WriteString("spanId", span.Id.ToString());
        WriteText(json, "traceState", stored.TraceState);
        if (!span.ParentId.IsEmpty) json.WriteString("parentSpanId", span.ParentId.ToString());
        WriteCount(json, "flags", stored.Flags);
        WriteText(json, "name", stored.Name);
        if (stored.Kind != Span.Types.SpanKind.Unspecified) json.WriteNumber("kind", (int)stored.Kind);
        WriteTime(json, "startTimeUnixNano", span.Start);
        WriteTime(json, "endTimeUnixNano", span.End);
        OtlpValueJson.WriteAttributes(json, span.Attributes);
        WriteCount(json, "droppedAttributesCount", stored.DroppedAttributesCount);
        WriteArray(json, "events", span.Events, WriteEvent);
        WriteCount(json, "droppedEventsCount", stored.DroppedEventsCount);
        WriteArray(json, "links", span.Links, WriteLink);
        WriteCount(json, "droppedLinksCount", stored.DroppedLinksCount);
        json.WriteStartObject("status");
        WriteText(json, "message", stored.Status?.Message ?? "");
        if (span.StatusCode != Code.Unset) json.WriteNumber("code", (int)span.StatusCode);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Span.Types.Event e)
    {
        WriteTime(json, "timeUnixNano", e.TimeUnixNano);
        WriteText(json, "name", e.Name);
        OtlpValueJson.WriteAttributes(json, e.Attributes);
        WriteCount(json, "droppedAttributesCount", e.DroppedAttributesCount);
    }

    private static void WriteLink(Utf8JsonWriter json, Span.Types.Link link)
    {
        json.WriteString("traceId", TraceId.FromBytes(link.TraceId.Span).ToLongString());
        json.WriteString("spanId", SpanId.FromBytes(link.SpanId.Span).ToString());
        WriteText(json, "traceState", link.TraceState);
        OtlpValueJson.WriteAttributes(json, link.Attributes);
        WriteCount(json, "droppedAttributesCount", link.DroppedAttributesCount);
        WriteCount(json, "flags", link.Flags);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0) json.WriteString(name, value);
    }

    private static void WriteCount(Utf8JsonWriter json, string name, uint value)
    {
        if (value != 0) json.WriteNumber(name, value);
    }

    private static void WriteTime(Utf8JsonWriter json, string name, ulong value)
    {
        if (value != 0) json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
    }
}
