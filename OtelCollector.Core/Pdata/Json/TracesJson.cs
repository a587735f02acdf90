using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>Spans as OTLP's JSON.</summary>
internal static class TracesJson
{
    public static void Write(JsonText json, ExportTraceServiceRequest request) =>
        json.Items("resourceSpans"u8, request.ResourceSpans, Write);

    private static void Write(JsonText json, ResourceSpans resource)
    {
        json.StartObject();
        json.Resource(resource.Resource);
        json.Items("scopeSpans"u8, resource.ScopeSpans, Write);
        json.Filled("schemaUrl"u8, resource.SchemaUrl);
        json.EndObject();
    }

    private static void Write(JsonText json, ScopeSpans scope)
    {
        json.StartObject();
        json.Scope(scope.Scope);
        json.Items("spans"u8, scope.Spans, Write);
        json.Filled("schemaUrl"u8, scope.SchemaUrl);
        json.EndObject();
    }

    private static void Write(JsonText json, Span span)
    {
        json.StartObject();
        json.Id("traceId"u8, span.TraceId);
        json.Id("spanId"u8, span.SpanId);
        json.Filled("traceState"u8, span.TraceState);
        json.Id("parentSpanId"u8, span.ParentSpanId);
        json.NonZero("flags"u8, span.Flags);
        json.Filled("name"u8, span.Name);
        json.NonZero("kind"u8, (int)span.Kind);
        json.NonZeroQuoted("startTimeUnixNano"u8, span.StartTimeUnixNano);
        json.NonZeroQuoted("endTimeUnixNano"u8, span.EndTimeUnixNano);
        json.Attributes(span.Attributes);
        json.NonZero("droppedAttributesCount"u8, span.DroppedAttributesCount);
        json.Items("events"u8, span.Events, Write);
        json.NonZero("droppedEventsCount"u8, span.DroppedEventsCount);
        json.Items("links"u8, span.Links, Write);
        json.NonZero("droppedLinksCount"u8, span.DroppedLinksCount);
        json.Field("status"u8);
        json.StartObject();
        json.Filled("message"u8, span.Status?.Message ?? string.Empty);
        json.NonZero("code"u8, (int)(span.Status?.Code ?? Status.Types.StatusCode.Unset));
        json.EndObject();
        json.EndObject();
    }

    private static void Write(JsonText json, Span.Types.Event spanEvent)
    {
        json.StartObject();
        json.NonZeroQuoted("timeUnixNano"u8, spanEvent.TimeUnixNano);
        json.Filled("name"u8, spanEvent.Name);
        json.Attributes(spanEvent.Attributes);
        json.NonZero("droppedAttributesCount"u8, spanEvent.DroppedAttributesCount);
        json.EndObject();
    }

    private static void Write(JsonText json, Span.Types.Link link)
    {
        json.StartObject();
        json.Id("traceId"u8, link.TraceId);
        json.Id("spanId"u8, link.SpanId);
        json.Filled("traceState"u8, link.TraceState);
        json.Attributes(link.Attributes);
        json.NonZero("droppedAttributesCount"u8, link.DroppedAttributesCount);
        json.NonZero("flags"u8, link.Flags);
        json.EndObject();
    }
}
