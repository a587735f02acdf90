using Jaeger.Model;
using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Reading;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Storage.Segments.Search;

/// <summary>Decides by its bytes whether a span the index found does match: terms are not unique and times are rounded there.</summary>
internal sealed class SpanVerifier(TraceQuery query, SpanConditions conditions)
{
    // The spans of a group come one after the other.
    private (Segment? Segment, int Group) _known = (null, -1);
    private Resource _resource = new();
    private InstrumentationScope _scope = new();

    /// <summary>Whether a span matches.</summary>
    public bool Matches(Segment segment, in SegmentView view, int index)
    {
        var group = view.GroupOf(index);
        if (_known != (segment, group))
        {
            _known = (segment, group);
            _resource = GroupFields.Resource(segment.Payload, view.GroupOrigins[group]);
            _scope = GroupFields.Scope(segment.Payload, view.GroupOrigins[group]);
        }

        var span = Span.Parser.ParseFrom(SpanFields.FieldAt(segment.Payload.From(view.Offsets[index])));
        return MatchesGroup() && MatchesStatus(span) && MatchesDuration(span) && MatchesAttributes(span)
            && (query.OperationName.Length == 0 || string.Equals(query.OperationName, span.Name, StringComparison.Ordinal));
    }

    private bool MatchesGroup()
    {
        if (query.ServiceName.Length > 0
            && !string.Equals(query.ServiceName, Attributes.FindString(_resource.Attributes, Attributes.ServiceName), StringComparison.Ordinal))
            return false;
        foreach (var (key, value) in conditions.Scope)
        {
            if (!string.Equals(value, key == "scope.name" ? _scope.Name : _scope.Version, StringComparison.Ordinal)) return false;
        }

        return conditions.Resource.TrueForAll(a => Has(_resource.Attributes, a.Key, text => string.Equals(text, a.Value, StringComparison.Ordinal)));
    }

    private bool MatchesStatus(Span span)
    {
        var status = span.Status?.Code ?? Status.Types.StatusCode.Unset;
        return (conditions.Error is not { } error || error == (status == Status.Types.StatusCode.Error))
            && (conditions.Status is not { } wanted || wanted == status)
            && (conditions.Kind is not { } kind || kind == span.Kind);
    }

    private bool MatchesDuration(Span span)
    {
        var duration = UnixNano.FromTimestamp(span.EndTimeUnixNano) - UnixNano.FromTimestamp(span.StartTimeUnixNano);
        return (query.DurationMin == 0 || duration >= query.DurationMin) && (query.DurationMax == 0 || duration <= query.DurationMax);
    }

    private bool MatchesAttributes(Span span)
    {
        foreach (var (key, value) in conditions.Anywhere)
        {
            if (!HasAnywhere(span, key, text => string.Equals(text, value, StringComparison.Ordinal))) return false;
        }

        foreach (var pattern in query.Patterns)
        {
            if (!HasAnywhere(span, pattern.Key, pattern.Value.IsMatch)) return false;
        }

        return true;
    }

    private bool HasAnywhere(Span span, string key, Func<string, bool> isWanted)
    {
        if (Has(span.Attributes, key, isWanted) || Has(_scope.Attributes, key, isWanted) || Has(_resource.Attributes, key, isWanted)) return true;
        foreach (var e in span.Events)
        {
            if (Has(e.Attributes, key, isWanted)) return true;
        }

        foreach (var link in span.Links)
        {
            if (Has(link.Attributes, key, isWanted)) return true;
        }

        return false;
    }

    private static bool Has(IReadOnlyList<KeyValue> attributes, string key, Func<string, bool> isWanted) =>
        Attributes.Find(attributes, key) is { } found && isWanted(AttributeText.Of(found.Value));
}
