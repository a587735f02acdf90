using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Trace.V1;

namespace OtelCollector.Core.Exporter.Debug.Text;

/// <summary>One span in detail.</summary>
internal static class SpanText
{
    public static void Append(DetailedText text, int index, Span span)
    {
        text.Line($"Span #{index}");
        text.Field("Trace ID", ValueText.Id(span.TraceId));
        text.Field("Parent ID", ValueText.Id(span.ParentSpanId));
        text.Field("ID", ValueText.Id(span.SpanId));
        text.Field("Name", span.Name);
        text.Field("Kind", ValueText.Name(span.Kind));
        if (span.TraceState.Length > 0)
            text.Field("TraceState", span.TraceState);
        text.Field("Start time", ValueText.Time(span.StartTimeUnixNano));
        text.Field("End time", ValueText.Time(span.EndTimeUnixNano));
        text.Field("Status code", ValueText.Name(span.Status?.Code ?? Status.Types.StatusCode.Unset));
        text.Field("Status message", span.Status?.Message ?? string.Empty);
        text.Field("DroppedAttributesCount", span.DroppedAttributesCount.ToString());
        text.Field("DroppedEventsCount", span.DroppedEventsCount.ToString());
        text.Field("DroppedLinksCount", span.DroppedLinksCount.ToString());
        text.Attributes("Attributes", span.Attributes);
        Events(text, span.Events);
        Links(text, span.Links);
    }

    private static void Events(DetailedText text, RepeatedField<Span.Types.Event> events)
    {
        if (events.Count > 0)
            text.Line("Events:");
        for (var i = 0; i < events.Count; i++)
        {
            text.Line($"SpanEvent #{i}");
            text.Line($"     -> Name: {events[i].Name}");
            text.Line($"     -> Timestamp: {ValueText.Time(events[i].TimeUnixNano)}");
            text.Line($"     -> DroppedAttributesCount: {events[i].DroppedAttributesCount}");
            text.Attributes("     -> Attributes:", events[i].Attributes);
        }
    }

    private static void Links(DetailedText text, RepeatedField<Span.Types.Link> links)
    {
        if (links.Count > 0)
            text.Line("Links:");
        for (var i = 0; i < links.Count; i++)
        {
            text.Line($"SpanLink #{i}");
            text.Line($"     -> Trace ID: {ValueText.Id(links[i].TraceId)}");
            text.Line($"     -> ID: {ValueText.Id(links[i].SpanId)}");
            text.Line($"     -> TraceState: {links[i].TraceState}");
            text.Line($"     -> DroppedAttributesCount: {links[i].DroppedAttributesCount}");
            text.Attributes("     -> Attributes:", links[i].Attributes);
        }
    }
}
