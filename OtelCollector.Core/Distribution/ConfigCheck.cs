using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Distribution;

/// <summary>The <c>validate</c> command: reads a configuration and builds its pipelines without starting them.</summary>
internal static class ConfigCheck
{
    /// <summary>Checks the configuration.</summary>
    /// <exception cref="ConfigException">It has errors.</exception>
    /// <exception cref="Component.ComponentException">Its components do not go together.</exception>
    public static void Run(ConfigMap tree, Factories factories, BuildInfo build)
    {
        var config = new CollectorConfigReader(factories).Read(tree);
        var source = new ComponentSource(build, LogSink.Silent, new Dictionary<string, string>(StringComparer.Ordinal));
        _ = new PipelineGraph(config, source);
    }

    /// <summary>The same for a configuration that is still to be fetched.</summary>
    /// <inheritdoc cref="Run(ConfigMap, Factories, BuildInfo)"/>
    public static void Run(IReadOnlyList<string> uris, Factories factories, BuildInfo build) =>
        Run(new ConfigResolver(new ConfigProviders(Environment.GetEnvironmentVariable)).Resolve(uris), factories, build);
}
