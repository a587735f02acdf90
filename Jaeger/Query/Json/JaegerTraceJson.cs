using System.Text.Json;
using Jaeger.Model;
using Jaeger.Query.Http;
using Names = Jaeger.Query.Json.JaegerNames;

namespace Jaeger.Query.Json;

/// <summary>Writes traces in the JSON of the older API: processes, tags, logs and references instead of OTLP's terms.</summary>
internal static class JaegerTraceJson
{
    private const long NanosecondsPerMicrosecond = 1000;

    /// <summary>Writes one trace as an object, in pieces.</summary>
    public static ValueTask WriteAsync(JsonBody body, Trace trace) => WriteAsync(body, trace, SpanRemarks.Of([trace]));

    /// <summary>As <see cref="WriteAsync(JsonBody, Trace)"/>, with remarks collected from several traces.</summary>
    public static async ValueTask WriteAsync(JsonBody body, Trace trace, SpanRemarks remarks)
    {
        var json = body.Json;
        var processes = new ProcessTable();
        json.WriteStartObject();
        HexJson.Write(json, Names.TraceId, trace.Id);
        json.WriteStartArray(Names.Spans);
        foreach (var resource in trace.Resources)
        {
            if (!resource.Scopes.Exists(s => s.Spans.Count > 0)) continue;
            var process = processes.KeyOf(resource);
            foreach (var scope in resource.Scopes)
            {
                foreach (var span in scope.Spans)
                {
                    WriteSpan(json, span, scope, process, remarks.On(span));
                    await body.FlushAsync();
                }
            }
        }

        json.WriteEndArray();
        processes.Write(json);
        json.WriteNull(Names.Warnings);
        json.WriteEndObject();
    }

    private static void WriteSpan(
        Utf8JsonWriter json, TraceSpan span, TraceScope scope, JsonEncodedText process, IReadOnlyList<string>? warnings)
    {
        json.WriteStartObject();
        HexJson.Write(json, Names.TraceId, span.TraceId);
        HexJson.Write(json, Names.SpanId, span.Id);
        json.WriteString(Names.OperationName, span.Utf8Name.Span);
        ReferenceJson.Write(json, span);
        json.WriteNumber(Names.StartTime, Microseconds(UnixNano.FromOtlp(span.Start)));
        json.WriteNumber(Names.Duration, Microseconds(UnixNano.Between(UnixNano.FromOtlp(span.Start), UnixNano.FromOtlp(span.End))));
        json.WriteStartArray(Names.Tags);
        TagJson.WriteSpanTags(json, span, scope, withWarnings: warnings is null);
        json.WriteEndArray();
        json.WriteStartArray(Names.Logs);
        foreach (var e in span.Events) WriteLog(json, e);
        json.WriteEndArray();
        json.WriteString(Names.ProcessId, process);
        WriteWarnings(json, warnings);
        json.WriteEndObject();
    }

    private static void WriteLog(Utf8JsonWriter json, TraceEvent e)
    {
        json.WriteStartObject();
        json.WriteNumber(Names.Timestamp, Microseconds(UnixNano.FromOtlp(e.Time)));
        json.WriteStartArray(Names.Fields);
        if (!e.Utf8Name.IsEmpty && TraceAttributes.IndexOf(e.Attributes, "event"u8) < 0) TagJson.Write(json, Names.Event, e.Utf8Name.Span);
        foreach (var attribute in e.Attributes) TagJson.Write(json, attribute);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<string>? warnings)
    {
        if (warnings is null)
        {
            json.WriteNull(Names.Warnings);
            return;
        }

        json.WriteStartArray(Names.Warnings);
        foreach (var warning in warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
    }

    // What is negative, as times after 2262 are here, becomes a very large number in the original too.
    private static ulong Microseconds(long nanoseconds) => unchecked((ulong)(nanoseconds / NanosecondsPerMicrosecond));
}
