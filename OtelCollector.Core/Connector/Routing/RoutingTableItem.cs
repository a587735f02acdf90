using OtelCollector.Core.Configuration;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>A route as the configuration has it.</summary>
/// <param name="Context">What the condition is about; empty for resources.</param>
/// <param name="Statement"><c>route() where …</c>, or an editor that changes what it routes.</param>
/// <param name="Condition">The condition alone.</param>
/// <param name="Action"><c>move</c> (default), or <c>copy</c>, which leaves the data to the routes behind it.</param>
/// <param name="Targets">Where the data goes.</param>
internal sealed record RoutingTableItem(
    string Context, string Statement, string Condition, string Action, IReadOnlyList<PipelineId> Targets)
{
    private const string RequestContext = "request";

    /// <summary>Whether the condition is about the request's metadata.</summary>
    public bool IsAboutRequest => Context == RequestContext;

    /// <summary>The comparison with the request's metadata; null where the route is about the data.</summary>
    public RequestCondition? Request =>
        IsAboutRequest && RequestCondition.TryParse(Condition, out var condition, out _) ? condition : null;

    /// <summary>Whether later routes see the data too.</summary>
    public bool Copies => Action == "copy";

    /// <summary>The statement that stands for the item.</summary>
    public string StatementText => Condition.Length > 0 ? $"route() where {Condition}" : Statement;

    /// <summary>The context in OTTL's terms.</summary>
    public OttlContextKind ContextKind => Context switch
    {
        "span" => OttlContextKind.Span,
        "metric" => OttlContextKind.Metric,
        "datapoint" => OttlContextKind.DataPoint,
        "log" => OttlContextKind.Log,
        _ => OttlContextKind.Resource,
    };

    public static RoutingTableItem Read(ConfigSection section) => new(
        section.Text("context", string.Empty),
        section.Text("statement", string.Empty),
        section.Text("condition", string.Empty),
        section.Text("action", string.Empty),
        Pipelines(section, "pipelines"));

    /// <summary>A list of pipeline IDs.</summary>
    public static IReadOnlyList<PipelineId> Pipelines(ConfigSection section, string key)
    {
        var ids = new List<PipelineId>();
        var texts = section.TextListOnly(key);
        for (var i = 0; i < texts.Count; i++)
        {
            if (PipelineId.TryParse(texts[i], out var id, out var error))
                ids.Add(id);
            else
                section.AddError($"{key}[{i}]", error);
        }

        return ids;
    }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Error()
    {
        if (Statement.Length == 0 && Condition.Length == 0)
            return "invalid route: no condition or statement provided";
        if (Statement.Length > 0 && Condition.Length > 0)
            return "invalid route: both condition and statement provided";
        if (Targets.Count == 0)
            return "invalid route: no pipelines defined";
        if (Action is not ("" or "move" or "copy"))
            return $"invalid action: {Action}, must be move or copy";
        if (!IsAboutRequest)
            return Context is "" or "resource" or "span" or "metric" or "datapoint" or "log" ? null : $"invalid context: {Context}";
        if (Condition.Length == 0)
            return "\"request\" context requires a 'condition'";
        return RequestCondition.TryParse(Condition, out _, out var error) ? null : error;
    }
}
