using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Expressions;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>One request on its way through the table.</summary>
internal sealed class RoutingRun
{
    private List<string>? _errors;

    /// <summary>What the next statement looks at.</summary>
    public OttlContext Context { get; } = new();

    /// <summary>Why statements had no answer, one line for each reason; null where all had one.</summary>
    public string? Error => _errors is null ? null : string.Join('\n', _errors);

    /// <summary>Whether the route takes what the context shows; where it has no answer, it does not.</summary>
    public bool Takes(RouteTest test)
    {
        switch (test.Statement.Execute(Context))
        {
            case OttlTruth.True:
                return true;
            case OttlTruth.Failed when Context.Error is { } error && _errors?.Contains(error) is not true:
                (_errors ??= []).Add(error);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Forgets the errors, for the next route.</summary>
    public void ClearErrors() => _errors = null;
}
