using System.Diagnostics;
using System.Diagnostics.Metrics;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Distribution.FeatureGates;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Distribution.Commands;

/// <summary>The <c>validate</c> command: reads a configuration and builds its pipelines without starting them.</summary>
internal static class ConfigCheck
{
    /// <summary>Checks the configuration.</summary>
    /// <exception cref="ConfigException">It has errors.</exception>
    /// <exception cref="Component.ComponentException">Its components do not go together.</exception>
    public static void Run(ConfigMap tree, Factories factories, BuildInfo build, FeatureGateSet? gates = null)
    {
        var config = new CollectorConfigReader(factories, gates).Read(tree);
        Build(config, build);
    }

    /// <summary>Builds the pipelines of a configuration, for their errors alone.</summary>
    /// <exception cref="Component.ComponentException">Its components do not go together.</exception>
    public static void Build(CollectorConfig config, BuildInfo build)
    {
        // What is not disposed the process keeps, with the components whose state its instruments show.
        using var meter = new Meter("otelcol");
        using var activities = new ActivitySource("otelcol");
        var source = new ComponentSource(
            build, LogSink.Silent, new Dictionary<string, string>(StringComparer.Ordinal), meter, activities);
        _ = new PipelineGraph(config, source);
    }

    /// <summary>The same for a configuration that is still to be fetched.</summary>
    /// <inheritdoc cref="Run(ConfigMap, Factories, BuildInfo, FeatureGateSet?)"/>
    public static void Run(IReadOnlyList<string> uris, Factories factories, BuildInfo build) =>
        Run(new ConfigResolver(new ConfigProviders(Environment.GetEnvironmentVariable)).Resolve(uris), factories, build);
}
