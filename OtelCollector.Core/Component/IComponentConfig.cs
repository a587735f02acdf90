using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Component;

/// <summary>The typed configuration of one component, filled from its section of the file.</summary>
public interface IComponentConfig
{
    /// <summary>
    /// Takes over what the section holds; a key never asked for is reported as unknown, a bad value as an error at
    /// its path. Never throws for bad input.
    /// </summary>
    /// <param name="section">The component's section; empty where the file has only its name.</param>
    void Bind(ConfigSection section);

    /// <summary>Reports settings that are well-formed but wrong together.</summary>
    /// <param name="section">The same section, to report at.</param>
    void Validate(ConfigSection section)
    {
    }
}
