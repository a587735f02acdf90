using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Distribution.Commands;
using OtelCollector.Core.Distribution.FeatureGates;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Distribution;

/// <summary>Reads the configuration the command line names, anew each time it is asked.</summary>
internal sealed class ConfigSource(CommandLine line, Factories factories)
{
    /// <summary>What the user should know about the references of the last reading, for the log.</summary>
    public IReadOnlyList<ConfigWarning> Warnings { get; private set; } = [];

    /// <summary>The merged tree with its references replaced.</summary>
    /// <exception cref="ConfigException">It cannot be read.</exception>
    public ConfigMap Resolve()
    {
        if (line.ConfigUris.Count == 0)
            throw new ConfigException("at least one config flag must be provided");
        var providers = new ConfigProviders(Environment.GetEnvironmentVariable);
        var tree = new ConfigResolver(providers, line.Gates[FeatureGateSet.MergeAppend]).Resolve(line.ConfigUris);
        Warnings = providers.Warnings;
        return tree;
    }

    /// <summary>The checked configuration.</summary>
    /// <exception cref="ConfigException">It has errors.</exception>
    public CollectorConfig Read() => new CollectorConfigReader(factories, line.Gates).Read(Resolve());
}
