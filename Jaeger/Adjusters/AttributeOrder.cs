using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Adjusters;

/// <summary>Orders attributes by key and events by name, so that equal spans look equal.</summary>
internal sealed class AttributeOrder : IAdjuster
{
    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        foreach (var resource in trace.Resources)
        {
            resource.Attributes = Attributes.Sorted(resource.Attributes);
            foreach (var scope in resource.Scopes)
            {
                scope.Attributes = Attributes.Sorted(scope.Attributes);
                foreach (var span in scope.Spans) Order(span);
            }
        }
    }

    private static void Order(TraceSpan span)
    {
        span.Attributes = Attributes.Sorted(span.Attributes);
        if (span.Events.Count > 0) span.Events = [.. span.Events.OrderBy(e => e.Name, StringComparer.Ordinal).Select(Ordered)];
        if (span.Links.Count > 0) span.Links = [.. span.Links.Select(Ordered)];
    }

    private static Span.Types.Event Ordered(Span.Types.Event stored)
    {
        if (!TrySort(stored.Attributes, out var sorted)) return stored;
        var ordered = new Span.Types.Event
        {
            TimeUnixNano = stored.TimeUnixNano,
            Name = stored.Name,
            DroppedAttributesCount = stored.DroppedAttributesCount,
        };
        ordered.Attributes.AddRange(sorted);
        return ordered;
    }

    private static Span.Types.Link Ordered(Span.Types.Link stored)
    {
        if (!TrySort(stored.Attributes, out var sorted)) return stored;
        var ordered = new Span.Types.Link
        {
            TraceId = stored.TraceId,
            SpanId = stored.SpanId,
            TraceState = stored.TraceState,
            DroppedAttributesCount = stored.DroppedAttributesCount,
            Flags = stored.Flags,
        };
        ordered.Attributes.AddRange(sorted);
        return ordered;
    }

    private static bool TrySort(IReadOnlyList<KeyValue> attributes, out IReadOnlyList<KeyValue> sorted)
    {
        sorted = Attributes.Sorted(attributes);
        return !ReferenceEquals(sorted, attributes);
    }
}
