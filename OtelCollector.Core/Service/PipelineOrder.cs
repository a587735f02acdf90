using OtelCollector.Core.Component;

namespace OtelCollector.Core.Service;

/// <summary>
/// Brings pipelines and the connectors between them into an order in which everything comes after what it delivers to.
/// </summary>
internal sealed class PipelineOrder
{
    private readonly List<object> _sorted = [];
    private readonly List<object> _path = [];
    private readonly ConnectorUses _uses;

    private PipelineOrder(ConnectorUses uses) => _uses = uses;

    /// <summary>Every <see cref="PipelineConfig"/> and <see cref="ConnectorUse"/>, the last stages first.</summary>
    /// <exception cref="ComponentException">A connector is used on one side only, or data would go in a circle.</exception>
    public static IReadOnlyList<object> Of(CollectorConfig config, ConnectorUses uses)
    {
        if (uses.Errors.Count > 0)
            throw Failed(uses.Errors[0]);
        var order = new PipelineOrder(uses);
        foreach (var pipeline in config.Service.Pipelines)
            order.Visit(pipeline);
        return order._sorted;
    }

    private void Visit(object node)
    {
        if (_sorted.Contains(node))
            return;
        var seen = _path.IndexOf(node);
        if (seen >= 0)
            throw Failed($"cycle detected: {Describe(_path[seen..])}");
        _path.Add(node);
        IEnumerable<object> next = node is PipelineConfig pipeline ? _uses.FedBy(pipeline) : ((ConnectorUse)node).Targets;
        foreach (var follower in next)
            Visit(follower);
        _path.RemoveAt(_path.Count - 1);
        _sorted.Add(node);
    }

    // Pipelines and connectors alternate; the text begins and ends with the same connector.
    private static string Describe(List<object> cycle)
    {
        var first = cycle.FindIndex(node => node is ConnectorUse);
        var nodes = cycle.Skip(first).Concat(cycle.Take(first)).Append(cycle[first]);
        return string.Join(" -> ", nodes.SelectMany(node => node switch
        {
            ConnectorUse use => [$"connector \"{use.Id}\" ({Pdata.SignalName.Name(use.From)} to {Pdata.SignalName.Name(use.To)})"],
            PipelineConfig pipeline => pipeline.Processors.Select(id => $"processor \"{id}\" in pipeline \"{pipeline.Id}\""),
            _ => Enumerable.Empty<string>(),
        }));
    }

    private static ComponentException Failed(string why) => new($"failed to build pipelines: {why}");
}
