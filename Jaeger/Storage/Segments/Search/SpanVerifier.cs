using System.Text;
using Jaeger.Model;
using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Reading;
using StatusCode = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;

namespace Jaeger.Storage.Segments.Search;

/// <summary>Decides by its bytes whether a span the index found does match: terms are not unique and times are rounded there.</summary>
internal sealed class SpanVerifier(TraceQuery query, SpanConditions conditions)
{
    // The spans of a group come one after the other.
    private (Segment? Segment, int Group) _known = (null, -1);
    private GroupOrigin _origin;
    private TraceResource _resource = new(default, default);
    private TraceScope _scope = new(default, default);

    /// <summary>Whether a span matches.</summary>
    public bool Matches(Segment segment, in SegmentView view, int index)
    {
        var group = view.GroupOf(index);
        if (_known != (segment, group))
        {
            // Nor is a large resource decoded again for each of its many scopes.
            var origin = view.GroupOrigins[group];
            if (!ReferenceEquals(_known.Segment, segment) || origin.Resource != _origin.Resource)
                _resource = new TraceResource(GroupFields.Bytes(segment.Payload, origin.Resource).ToArray(), default);
            _scope = new TraceScope(GroupFields.Bytes(segment.Payload, origin.Scope).ToArray(), default);
            (_known, _origin) = ((segment, group), origin);
        }

        var span = new TraceSpan(SpanFields.FieldAt(segment.Payload.From(view.Offsets[index])).ToArray());
        return MatchesGroup() && MatchesStatus(span) && MatchesDuration(span) && MatchesAttributes(span)
            && (query.OperationName.Length == 0 || string.Equals(query.OperationName, span.Name, StringComparison.Ordinal));
    }

    private bool MatchesGroup()
    {
        if (query.ServiceName.Length > 0
            && !string.Equals(query.ServiceName, _resource.ServiceName, StringComparison.Ordinal))
            return false;
        foreach (var (key, value) in conditions.Scope)
        {
            if (!string.Equals(value, key == "scope.name" ? _scope.Name : Encoding.UTF8.GetString(_scope.Version.Span), StringComparison.Ordinal)) return false;
        }

        return conditions.Resource.TrueForAll(a => Has(_resource.Attributes, a.Key, text => string.Equals(text, a.Value, StringComparison.Ordinal)));
    }

    private bool MatchesStatus(TraceSpan span) =>
        (conditions.Error is not { } error || error == (span.StatusCode == StatusCode.Error))
        && (conditions.Status is not { } wanted || wanted == span.StatusCode)
        && (conditions.Kind is not { } kind || kind == span.Kind);

    private bool MatchesDuration(TraceSpan span)
    {
        var duration = UnixNano.FromTimestamp(span.End) - UnixNano.FromTimestamp(span.Start);
        return (query.DurationMin == 0 || duration >= query.DurationMin) && (query.DurationMax == 0 || duration <= query.DurationMax);
    }

    private bool MatchesAttributes(TraceSpan span)
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

    private bool HasAnywhere(TraceSpan span, string key, Func<string, bool> isWanted)
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

    private static bool Has(TraceAttribute[] attributes, string key, Func<string, bool> isWanted) =>
        TraceAttributes.Find(attributes, Encoding.UTF8.GetBytes(key)) is { } found && isWanted(AttributeText.Of(found));
}
