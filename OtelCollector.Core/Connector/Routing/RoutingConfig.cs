using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>Settings of the routing connector.</summary>
internal sealed class RoutingConfig : IComponentConfig
{
    /// <summary>What happens where a condition has no answer; default propagate.</summary>
    public OttlErrorMode ErrorMode { get; private set; }

    /// <summary>Where data goes that no route takes; none: it is dropped.</summary>
    public IReadOnlyList<PipelineId> DefaultPipelines { get; private set; } = [];

    /// <summary>The routes, in the order in which they are asked.</summary>
    public IReadOnlyList<RoutingTableItem> Table { get; private set; } = [];

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        ErrorMode = ErrorModeSetting.Read(section, OttlErrorMode.Propagate);
        DefaultPipelines = RoutingTableItem.Pipelines(section, "default_pipelines");
        Table = [.. section.SectionList("table", "routingconnector.RoutingTableItem").Select(RoutingTableItem.Read)];
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        var error = Table.Count == 0
            ? "invalid routing table: the routing table is empty"
            : Table.Select(item => item.Error()).FirstOrDefault(e => e is not null);
        if (error is not null)
            section.AddError(error);
    }
}
