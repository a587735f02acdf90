using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Processor.Attributes;

namespace OtelCollector.Core.Processor.Resource;

/// <summary>Settings of the resource processor.</summary>
internal sealed class ResourceProcessorConfig : IComponentConfig
{
    /// <summary>What is done to the attributes of resources, in this order; at least one.</summary>
    public IReadOnlyList<AttributeActionConfig> Actions { get; private set; } = [];

    /// <inheritdoc/>
    public void Bind(ConfigSection section) => Actions = AttributeActionConfig.Read(section, "attributes");

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (Actions.Count == 0)
            section.AddError("missing required field \"attributes\"");
    }
}
