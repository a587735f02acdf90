using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;

namespace Jaeger.Adjusters;

/// <summary>
/// Leaves one of several identical spans (same resource and scope attributes, same content). Attributes have to be
/// ordered before.
/// </summary>
internal sealed class SpanDeduplication : IAdjuster
{
    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        var seen = new Dictionary<SpanId, List<Candidate>>();
        foreach (var resource in trace.Resources)
        {
            foreach (var scope in resource.Scopes)
                scope.Spans.RemoveAll(span => IsRepeated(seen, new Candidate(resource, scope, span)));
        }
    }

    private static bool IsRepeated(Dictionary<SpanId, List<Candidate>> seen, Candidate candidate)
    {
        if (!seen.TryGetValue(candidate.Span.Id, out var others))
        {
            seen[candidate.Span.Id] = [candidate];
            return false;
        }

        if (others.Exists(candidate.IsSame)) return true;
        others.Add(candidate);
        return false;
    }

    private sealed class Candidate(TraceResource resource, TraceScope scope, TraceSpan span)
    {
        public TraceSpan Span { get; } = span;

        private TraceResource Resource { get; } = resource;

        private TraceScope Scope { get; } = scope;

        public bool IsSame(Candidate other) =>
            Same(Span, other.Span)
            && Same(Resource.Attributes, other.Resource.Attributes)
            && Same(Scope.Attributes, other.Scope.Attributes);

        private static bool Same(TraceSpan a, TraceSpan b) =>
            a.Id == b.Id && a.ParentId == b.ParentId && a.Start == b.Start && a.End == b.End
            && string.Equals(a.Stored.Name, b.Stored.Name, StringComparison.Ordinal)
            && a.Stored.Kind == b.Stored.Kind && a.Stored.Flags == b.Stored.Flags
            && string.Equals(a.Stored.TraceState, b.Stored.TraceState, StringComparison.Ordinal)
            && Equals(a.Stored.Status, b.Stored.Status)
            && a.Stored.DroppedAttributesCount == b.Stored.DroppedAttributesCount
            && a.Stored.DroppedEventsCount == b.Stored.DroppedEventsCount
            && a.Stored.DroppedLinksCount == b.Stored.DroppedLinksCount
            && Same(a.Attributes, b.Attributes) && a.Events.SequenceEqual(b.Events) && a.Links.SequenceEqual(b.Links);

        private static bool Same(IReadOnlyList<KeyValue> a, IReadOnlyList<KeyValue> b) =>
            ReferenceEquals(a, b) || a.SequenceEqual(b);
    }
}
