using System.Text.Json;
using Jaeger.Model;
using Names = Jaeger.Query.Json.OtlpNames;
using SpanKind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;
using StatusCode = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;

namespace Jaeger.Query.Json;

/// <summary>Writes a span in OTLP's JSON.</summary>
internal static class OtlpSpanJson
{
    /// <summary>Writes the span as an object.</summary>
    public static void Write(Utf8JsonWriter json, TraceSpan span)
    {
        json.WriteStartObject();
        WriteIds(json, span.TraceId, span.Id);
        json.WriteUnlessEmpty(Names.TraceState, span.TraceState);
        if (!span.ParentId.IsEmpty) HexJson.Write(json, Names.ParentSpanId, span.ParentId);
        json.WriteUnlessZero(Names.Flags, span.Flags);
        json.WriteUnlessEmpty(Names.Name, span.Utf8Name);
        if (span.Kind != SpanKind.Unspecified) json.WriteNumber(Names.Kind, (int)span.Kind);
        WriteTime(json, Names.Start, span.Start);
        WriteTime(json, Names.End, span.End);
        OtlpValueJson.WriteAttributes(json, span.Attributes);
        json.WriteUnlessZero(Names.DroppedAttributes, span.DroppedAttributes);
        WriteEvents(json, span.Events);
        json.WriteUnlessZero(Names.DroppedEvents, span.DroppedEvents);
        WriteLinks(json, span.Links);
        json.WriteUnlessZero(Names.DroppedLinks, span.DroppedLinks);
        json.WriteStartObject(Names.Status);
        json.WriteUnlessEmpty(Names.Message, span.StatusMessage);
        if (span.StatusCode != StatusCode.Unset) json.WriteNumber(Names.Code, (int)span.StatusCode);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter json, TraceEvent[] events)
    {
        if (events.Length == 0) return;
        json.WriteStartArray(Names.Events);
        foreach (var e in events)
        {
            json.WriteStartObject();
            WriteTime(json, Names.Time, e.Time);
            json.WriteUnlessEmpty(Names.Name, e.Utf8Name);
            OtlpValueJson.WriteAttributes(json, e.Attributes);
            json.WriteUnlessZero(Names.DroppedAttributes, e.DroppedAttributes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, TraceLink[] links)
    {
        if (links.Length == 0) return;
        json.WriteStartArray(Names.Links);
        foreach (var link in links)
        {
            json.WriteStartObject();
            WriteIds(json, link.TraceId, link.SpanId);
            json.WriteUnlessEmpty(Names.TraceState, link.TraceState);
            OtlpValueJson.WriteAttributes(json, link.Attributes);
            json.WriteUnlessZero(Names.DroppedAttributes, link.DroppedAttributes);
            json.WriteUnlessZero(Names.Flags, link.Flags);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, TraceId traceId, SpanId spanId)
    {
        if (!traceId.IsEmpty) HexJson.WriteLong(json, Names.TraceId, traceId);
        if (!spanId.IsEmpty) HexJson.Write(json, Names.SpanId, spanId);
    }

    private static void WriteTime(Utf8JsonWriter json, JsonEncodedText name, ulong value)
    {
        if (value != 0) NumberJson.WriteText(json, name, value);
    }
}
