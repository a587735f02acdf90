using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>Orders attributes by name, where the last of equal names stays, and events by name, so that equal spans look equal.</summary>
internal sealed class AttributeOrder : IAdjuster
{
    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        foreach (var resource in trace.Resources)
        {
            resource.Attributes = AttributeSorting.Sorted(resource.Attributes);
            foreach (var scope in resource.Scopes)
            {
                scope.Attributes = AttributeSorting.Sorted(scope.Attributes);
                foreach (var span in scope.Spans) Order(span);
            }
        }
    }

    private static void Order(TraceSpan span)
    {
        span.Attributes = AttributeSorting.Sorted(span.Attributes);
        if (span.Events.Length > 1 && !InOrder(span.Events)) span.Events = [.. span.Events.Order(ByName.Instance)];
        foreach (var e in span.Events) e.Attributes = AttributeSorting.Sorted(e.Attributes);
        foreach (var link in span.Links) link.Attributes = AttributeSorting.Sorted(link.Attributes);
    }

    private static bool InOrder(TraceEvent[] events)
    {
        for (var i = 1; i < events.Length; i++)
        {
            if (ByName.Instance.Compare(events[i - 1], events[i]) > 0) return false;
        }

        return true;
    }

    private sealed class ByName : IComparer<TraceEvent>
    {
        public static readonly ByName Instance = new();

        public int Compare(TraceEvent? x, TraceEvent? y) => x!.Utf8Name.Span.SequenceCompareTo(y!.Utf8Name.Span);
    }
}
