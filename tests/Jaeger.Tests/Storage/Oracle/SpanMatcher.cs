using Jaeger.GoFormats;
using Jaeger.Model;
using Jaeger.Storage;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;
using Code = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;

namespace Jaeger.Tests.Storage.Oracle;

/// <summary>Decides whether one span meets everything a query asks for.</summary>
internal sealed class SpanMatcher
{
    private const string ResourcePrefix = "resource.";
    private readonly TraceQuery _query;
    private readonly bool _never;
    private readonly bool? _error;
    private readonly Code? _status;
    private readonly Span.Types.SpanKind? _kind;
    private readonly string? _scopeName;
    private readonly string? _scopeVersion;
    private readonly List<AttributeCondition> _resource = [];
    private readonly List<AttributeCondition> _anywhere = [];

    /// <summary>Prepares the query's attributes, some of which mean a field of the span.</summary>
    public SpanMatcher(TraceQuery query)
    {
        _query = query;
        foreach (var (key, value) in query.Attributes)
        {
            switch (key)
            {
                case "error":
                    _error = ParseBool(value);
                    _never = _error is null;
                    break;
                case "span.status":
                    _status = value.ToUpperInvariant() switch { "OK" => Code.Ok, "ERROR" => Code.Error, _ => Code.Unset };
                    break;
                case "span.kind":
                    _kind = SpanKinds.Parse(value);
                    break;
                case "scope.name":
                    _scopeName = value;
                    break;
                case "scope.version":
                    _scopeVersion = value;
                    break;
                case var _ when key.StartsWith(ResourcePrefix, StringComparison.Ordinal):
                    _resource.Add(AttributeCondition.Equal(key[ResourcePrefix.Length..], value));
                    break;
                default:
                    _anywhere.Add(AttributeCondition.Equal(key, value));
                    break;
            }
        }

        foreach (var pattern in query.Patterns) _anywhere.Add(new AttributeCondition(pattern.Key, pattern.Value.IsMatch));
    }

    /// <summary>Whether any span of the trace matches.</summary>
    public bool MatchesAny(ReadOnlySpan<SpanBatch> batches)
    {
        foreach (var batch in batches)
        {
            if (!MatchesBatch(batch)) continue;
            foreach (var span in batch.Spans)
            {
                if (MatchesSpan(batch, span)) return true;
            }
        }

        return false;
    }

    private bool MatchesBatch(SpanBatch batch) =>
        !_never
        && (_query.ServiceName.Length == 0 || string.Equals(_query.ServiceName, batch.Resource.ServiceName, StringComparison.Ordinal))
        && (_scopeName is null || string.Equals(_scopeName, batch.Scope.Scope.Name, StringComparison.Ordinal))
        && (_scopeVersion is null || string.Equals(_scopeVersion, batch.Scope.Scope.Version, StringComparison.Ordinal))
        && _resource.TrueForAll(a => Has(batch.Resource.Resource.Attributes, a));

    private bool MatchesSpan(SpanBatch batch, Span span)
    {
        if (_query.OperationName.Length != 0 && !string.Equals(_query.OperationName, span.Name, StringComparison.Ordinal)) return false;
        var start = UnixNano.FromTimestamp(span.StartTimeUnixNano);
        if (start < _query.StartMin || start > _query.StartMax) return false;
        var duration = StoredTrace.DurationOf(span);
        if (_query.DurationMin != 0 && duration < _query.DurationMin) return false;
        if (_query.DurationMax != 0 && duration > _query.DurationMax) return false;
        var status = span.Status?.Code ?? Code.Unset;
        if (_error is { } error && error != (status == Code.Error)) return false;
        if (_status is { } wanted && wanted != status) return false;
        if (_kind is { } kind && kind != span.Kind) return false;

        foreach (var attribute in _anywhere)
        {
            if (!HasAnywhere(batch, span, attribute)) return false;
        }

        return true;
    }

    private static bool HasAnywhere(SpanBatch batch, Span span, AttributeCondition wanted)
    {
        if (Has(span.Attributes, wanted) || Has(batch.Scope.Scope.Attributes, wanted) || Has(batch.Resource.Resource.Attributes, wanted))
            return true;
        foreach (var e in span.Events)
        {
            if (Has(e.Attributes, wanted)) return true;
        }

        foreach (var link in span.Links)
        {
            if (Has(link.Attributes, wanted)) return true;
        }

        return false;
    }

    private static bool Has(IReadOnlyList<KeyValue> attributes, AttributeCondition wanted) =>
        DecodedAttributes.Find(attributes, wanted.Key) is { } found
        && wanted.IsMet(AttributeText.Of(found.Value));

    private static bool? ParseBool(string value)
    {
        try
        {
            return GoNumber.ParseBool(value);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
