using System.Buffers.Binary;
using Google.Protobuf;
using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Query.Grpc.V3;

/// <summary>Turns a reader's view of a trace, with what adjusters changed, back into OTLP messages.</summary>
internal static class SpanMessages
{
    /// <summary>The spans of a resource. Parts that are the same as stored are shared with the store, not copied.</summary>
    public static ResourceSpans Of(TraceResource resource)
    {
        var message = new ResourceSpans { Resource = Resource(resource), SchemaUrl = resource.SchemaUrl };
        foreach (var scope in resource.Scopes)
        {
            var scopeSpans = new ScopeSpans { Scope = Scope(scope), SchemaUrl = scope.SchemaUrl };
            foreach (var span in scope.Spans) scopeSpans.Spans.Add(Of(span));
            message.ScopeSpans.Add(scopeSpans);
        }

        return message;
    }

    private static Resource Resource(TraceResource resource)
    {
        if (ReferenceEquals(resource.Attributes, resource.Stored.Attributes)) return resource.Stored;
        var message = new Resource { DroppedAttributesCount = resource.Stored.DroppedAttributesCount };
        message.Attributes.AddRange(resource.Attributes);
        return message;
    }

    private static InstrumentationScope Scope(TraceScope scope)
    {
        if (ReferenceEquals(scope.Attributes, scope.Stored.Attributes)) return scope.Stored;
        var message = new InstrumentationScope
        {
            Name = scope.Stored.Name,
            Version = scope.Stored.Version,
            DroppedAttributesCount = scope.Stored.DroppedAttributesCount,
        };
        message.Attributes.AddRange(scope.Attributes);
        return message;
    }

    private static Span Of(TraceSpan span)
    {
        var stored = span.Stored;
        var message = new Span
        {
            TraceId = stored.TraceId,
            SpanId = Bytes(span.Id, stored.SpanId),
            TraceState = stored.TraceState,
            ParentSpanId = Bytes(span.ParentId, stored.ParentSpanId),
            Flags = stored.Flags,
            Name = stored.Name,
            Kind = stored.Kind,
            StartTimeUnixNano = span.Start,
            EndTimeUnixNano = span.End,
            DroppedAttributesCount = stored.DroppedAttributesCount,
            DroppedEventsCount = stored.DroppedEventsCount,
            DroppedLinksCount = stored.DroppedLinksCount,

            // Jaeger always writes one.
            Status = stored.Status ?? new Status(),
        };
        message.Attributes.AddRange(span.Attributes);
        message.Events.AddRange(span.Events);
        message.Links.AddRange(span.Links);
        return message;
    }

    private static ByteString Bytes(SpanId id, ByteString stored)
    {
        if (SpanId.FromBytes(stored.Span) == id) return stored;
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, id.Value);
        return ByteString.CopyFrom(bytes);
    }
}
