using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Settings of the attributes processor.</summary>
internal sealed class AttributesProcessorConfig : IComponentConfig
{
    /// <summary>Which items are changed; default all.</summary>
    public MatchProperties? Include { get; private set; }

    /// <summary>Which items are left alone; default none, looked at after <see cref="Include"/>.</summary>
    public MatchProperties? Exclude { get; private set; }

    /// <summary>What is done, in this order; at least one.</summary>
    public IReadOnlyList<AttributeActionConfig> Actions { get; private set; } = [];

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        Include = MatchProperties.Read(section, "include");
        Exclude = MatchProperties.Read(section, "exclude");
        Actions = AttributeActionConfig.Read(section, "actions");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (Actions.Count == 0)
            section.AddError("missing required field \"actions\"");
    }
}
