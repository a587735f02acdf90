using System.Text.Json;
using Jaeger.Model;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Query.Json;

/// <summary>Writes traces in the JSON of the older API: processes, tags, logs and references instead of OTLP's terms.</summary>
internal static class JaegerTraceJson
{
    private const int NanosecondsPerMicrosecond = 1000;

    /// <summary>Writes one trace as an object.</summary>
    public static void Write(Utf8JsonWriter json, Trace trace)
    {
        var traceId = trace.Id.ToString();
        var processes = new ProcessTable();
        json.WriteStartObject();
        json.WriteString("traceID", traceId);
        json.WriteStartArray("spans");
        foreach (var resource in trace.Resources)
        {
            var processId = resource.Scopes.Exists(s => s.Spans.Count > 0) ? processes.KeyOf(resource) : "";
            foreach (var scope in resource.Scopes)
            {
                foreach (var span in scope.Spans) WriteSpan(json, span, scope, traceId, processId);
            }
        }

        json.WriteEndArray();
        processes.Write(json);
        json.WriteNull("warnings");
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TraceSpan span, TraceScope scope, string traceId, string processId)
    {
        json.WriteStartObject();
        json.WriteString("traceID", traceId);
        json.WriteString("spanID", span.Id.ToString());
        json.WriteString("operationName", span.Stored.Name);
        WriteReferences(json, span, traceId);
        json.WriteNumber("startTime", span.Start / NanosecondsPerMicrosecond);
        json.WriteNumber("duration", unchecked((ulong)((long)(span.End - span.Start) / NanosecondsPerMicrosecond)));
        json.WriteStartArray("tags");
        TagJson.WriteSpanTags(json, span, scope);
        json.WriteEndArray();
        json.WriteStartArray("logs");
        foreach (var e in span.Events) WriteLog(json, e);
        json.WriteEndArray();
        json.WriteString("processID", processId);
        WriteWarnings(json, span.Warnings);
        json.WriteEndObject();
    }

    private static void WriteReferences(Utf8JsonWriter json, TraceSpan span, string traceId)
    {
        json.WriteStartArray("references");
        if (!span.ParentId.IsEmpty) WriteReference(json, "CHILD_OF", traceId, span.ParentId);
        foreach (var link in span.Links)
        {
            // A link made from an OpenTracing reference remembers of which kind that was.
            var childOf = Attributes.FindString(link.Attributes, "opentracing.ref_type") is "child_of";
            WriteReference(
                json,
                childOf ? "CHILD_OF" : "FOLLOWS_FROM",
                TraceId.FromBytes(link.TraceId.Span).ToString(),
                SpanId.FromBytes(link.SpanId.Span));
        }

        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json, string type, string traceId, SpanId spanId)
    {
        json.WriteStartObject();
        json.WriteString("refType", type);
        json.WriteString("traceID", traceId);
        json.WriteString("spanID", spanId.ToString());
        json.WriteEndObject();
    }

    private static void WriteLog(Utf8JsonWriter json, Span.Types.Event e)
    {
        json.WriteStartObject();
        json.WriteNumber("timestamp", e.TimeUnixNano / NanosecondsPerMicrosecond);
        json.WriteStartArray("fields");
        if (e.Name.Length > 0 && Attributes.Find(e.Attributes, "event") is null) TagJson.Write(json, "event", e.Name);
        foreach (var attribute in e.Attributes) TagJson.Write(json, attribute);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWarnings(Utf8JsonWriter json, IEnumerable<string>? warnings)
    {
        if (warnings is null)
        {
            json.WriteNull("warnings");
            return;
        }

        json.WriteStartArray("warnings");
        foreach (var warning in warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
    }
}
