using System.Buffers.Binary;
using Jaeger.Wire;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;
using Event = OpenTelemetry.Proto.Trace.V1.Span.Types.Event;
using Link = OpenTelemetry.Proto.Trace.V1.Span.Types.Link;

namespace Jaeger.Model;

/// <summary>Serializes views as OTLP messages, in reverse as <see cref="BackwardWriter"/> asks for.</summary>
internal static class OtlpEncoding
{
    /// <summary>Writes <c>TracesData</c>, which is the same as <c>ExportTraceServiceRequest</c>.</summary>
    public static void Write(BackwardWriter writer, IReadOnlyList<TraceResource> resources)
    {
        for (var i = resources.Count - 1; i >= 0; i--)
        {
            var end = writer.Length;
            Write(writer, resources[i]);
            writer.Close(ExportTraceServiceRequest.ResourceSpansFieldNumber, end);
        }
    }

    /// <summary>Writes attributes as a repeated field.</summary>
    public static void Write(BackwardWriter writer, int field, TraceAttribute[] attributes)
    {
        for (var i = attributes.Length - 1; i >= 0; i--)
        {
            var end = writer.Length;
            writer.Bytes(2, attributes[i].Value.Message.Span);
            writer.BytesUnlessEmpty(1, attributes[i].Utf8Key.Span);
            writer.Close(field, end);
        }
    }

    /// <summary>Writes the fields of a span.</summary>
    public static void Write(BackwardWriter writer, TraceSpan span)
    {
        writer.Fixed32(Span.FlagsFieldNumber, span.Flags);
        WriteStatus(writer, span);
        writer.Varint(Span.DroppedLinksCountFieldNumber, span.DroppedLinks);
        for (var i = span.Links.Length - 1; i >= 0; i--) Write(writer, span.Links[i]);
        writer.Varint(Span.DroppedEventsCountFieldNumber, span.DroppedEvents);
        for (var i = span.Events.Length - 1; i >= 0; i--) Write(writer, span.Events[i]);
        writer.Varint(Span.DroppedAttributesCountFieldNumber, span.DroppedAttributes);
        Write(writer, Span.AttributesFieldNumber, span.Attributes);
        writer.Fixed64(Span.EndTimeUnixNanoFieldNumber, span.End);
        writer.Fixed64(Span.StartTimeUnixNanoFieldNumber, span.Start);
        writer.Varint(Span.KindFieldNumber, unchecked((ulong)(int)span.Kind));
        writer.BytesUnlessEmpty(Span.NameFieldNumber, span.Utf8Name.Span);
        Write(writer, Span.ParentSpanIdFieldNumber, span.ParentId);
        writer.BytesUnlessEmpty(Span.TraceStateFieldNumber, span.TraceState.Span);
        Write(writer, Span.SpanIdFieldNumber, span.Id);
        Write(writer, Span.TraceIdFieldNumber, span.TraceId);
    }

    private static void Write(BackwardWriter writer, TraceResource resource)
    {
        writer.BytesUnlessEmpty(ResourceSpans.SchemaUrlFieldNumber, resource.SchemaUrl.Span);
        for (var i = resource.Scopes.Count - 1; i >= 0; i--)
        {
            var scopeEnd = writer.Length;
            Write(writer, resource.Scopes[i]);
            writer.Close(ResourceSpans.ScopeSpansFieldNumber, scopeEnd);
        }

        var end = writer.Length;
        for (var i = resource.EntityRefs.Count - 1; i >= 0; i--) writer.Bytes(Resource.EntityRefsFieldNumber, resource.EntityRefs[i].Span);
        writer.Varint(Resource.DroppedAttributesCountFieldNumber, resource.DroppedAttributes);
        Write(writer, Resource.AttributesFieldNumber, resource.Attributes);
        writer.Close(ResourceSpans.ResourceFieldNumber, end);
    }

    private static void Write(BackwardWriter writer, TraceScope scope)
    {
        writer.BytesUnlessEmpty(ScopeSpans.SchemaUrlFieldNumber, scope.SchemaUrl.Span);
        for (var i = scope.Spans.Count - 1; i >= 0; i--)
        {
            var spanEnd = writer.Length;
            Write(writer, scope.Spans[i]);
            writer.Close(ScopeSpans.SpansFieldNumber, spanEnd);
        }

        var end = writer.Length;
        writer.Varint(InstrumentationScope.DroppedAttributesCountFieldNumber, scope.DroppedAttributes);
        Write(writer, InstrumentationScope.AttributesFieldNumber, scope.Attributes);
        writer.BytesUnlessEmpty(InstrumentationScope.VersionFieldNumber, scope.Version.Span);
        writer.BytesUnlessEmpty(InstrumentationScope.NameFieldNumber, scope.Utf8Name.Span);
        writer.Close(ScopeSpans.ScopeFieldNumber, end);
    }

    private static void Write(BackwardWriter writer, TraceEvent e)
    {
        var end = writer.Length;
        writer.Varint(Event.DroppedAttributesCountFieldNumber, e.DroppedAttributes);
        Write(writer, Event.AttributesFieldNumber, e.Attributes);
        writer.BytesUnlessEmpty(Event.NameFieldNumber, e.Utf8Name.Span);
        writer.Fixed64(Event.TimeUnixNanoFieldNumber, e.Time);
        writer.Close(Span.EventsFieldNumber, end);
    }

    private static void Write(BackwardWriter writer, TraceLink link)
    {
        var end = writer.Length;
        writer.Fixed32(Link.FlagsFieldNumber, link.Flags);
        writer.Varint(Link.DroppedAttributesCountFieldNumber, link.DroppedAttributes);
        Write(writer, Link.AttributesFieldNumber, link.Attributes);
        writer.BytesUnlessEmpty(Link.TraceStateFieldNumber, link.TraceState.Span);
        Write(writer, Link.SpanIdFieldNumber, link.SpanId);
        Write(writer, Link.TraceIdFieldNumber, link.TraceId);
        writer.Close(Span.LinksFieldNumber, end);
    }

    private static void WriteStatus(BackwardWriter writer, TraceSpan span)
    {
        var end = writer.Length;
        writer.Varint(Status.CodeFieldNumber, unchecked((ulong)(int)span.StatusCode));
        writer.BytesUnlessEmpty(Status.MessageFieldNumber, span.StatusMessage.Span);
        writer.Close(Span.StatusFieldNumber, end);
    }

    private static void Write(BackwardWriter writer, int field, SpanId id)
    {
        if (id.IsEmpty) return;
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, id.Value);
        writer.Bytes(field, bytes);
    }

    private static void Write(BackwardWriter writer, int field, TraceId id)
    {
        if (id.IsEmpty) return;
        Span<byte> bytes = stackalloc byte[2 * sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, id.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(ulong)..], id.Low);
        writer.Bytes(field, bytes);
    }
}
