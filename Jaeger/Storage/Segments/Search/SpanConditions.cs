using Jaeger.GoFormats;
using Jaeger.Model;
using Code = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Storage.Segments.Search;

/// <summary>What the attributes of a query ask for: some keys mean fields of the span, its scope or its resource.</summary>
internal sealed class SpanConditions
{
    private const string ResourcePrefix = "resource.";

    /// <summary>Sorts the attributes of a query.</summary>
    public SpanConditions(TraceQuery query)
    {
        foreach (var (key, value) in query.Attributes)
        {
            switch (key)
            {
                case "error":
                    Error = ParseBool(value);
                    IsImpossible |= Error is null;
                    break;
                case "span.status":
                    Status = value.ToUpperInvariant() switch { "OK" => Code.Ok, "ERROR" => Code.Error, _ => Code.Unset };
                    break;
                case "span.kind":
                    Kind = SpanKinds.Parse(value);
                    break;
                case "scope.name" or "scope.version":
                    // A scope without a name has none in the index either.
                    if (value.Length > 0) Equal.Add((key, value));
                    Scope.Add((key, value));
                    break;
                case var _ when key.StartsWith(ResourcePrefix, StringComparison.Ordinal):
                    Equal.Add((key[ResourcePrefix.Length..], value));
                    Resource.Add((key[ResourcePrefix.Length..], value));
                    break;
                default:
                    Equal.Add((key, value));
                    Anywhere.Add((key, value));
                    break;
            }
        }
    }

    /// <summary>Whether no span can meet the conditions.</summary>
    public bool IsImpossible { get; }

    /// <summary>Whether the status has to be an error or must not; null for any.</summary>
    public bool? Error { get; }

    /// <summary>The status; null for any.</summary>
    public Code? Status { get; }

    /// <summary>The kind; null for any.</summary>
    public Kind? Kind { get; }

    /// <summary>All keys and values that are in the index.</summary>
    public List<(string Key, string Value)> Equal { get; } = [];

    /// <summary>Name and version of the scope.</summary>
    public List<(string Key, string Value)> Scope { get; } = [];

    /// <summary>Attributes of the resource.</summary>
    public List<(string Key, string Value)> Resource { get; } = [];

    /// <summary>Attributes of the span, its events or links, its scope or resource.</summary>
    public List<(string Key, string Value)> Anywhere { get; } = [];

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
