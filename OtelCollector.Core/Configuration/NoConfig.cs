using OtelCollector.Core.Component;

namespace OtelCollector.Core.Configuration;

/// <summary>The configuration of a component that has no settings.</summary>
internal sealed class NoConfig : IComponentConfig
{
    public void Bind(ConfigSection section)
    {
    }
}
