using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.HealthCheckV2;

namespace OtelCollector.Core.Extension.HealthCheck;

/// <summary>Creates the extension that tells over HTTP whether the Collector takes data.</summary>
public sealed class HealthCheckFactory : IExtensionFactory
{
    /// <inheritdoc/>
    public string Type => "health_check";

    /// <inheritdoc/>
    public string ConfigName => "healthcheck.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new HealthCheckConfig();

    /// <inheritdoc/>
    public IExtension Create(ComponentSettings settings, IComponentConfig config) =>
        Create(settings, (HealthCheckConfig)config);

    internal static IExtension Create(ComponentSettings settings, HealthCheckConfig config) => config.UseV2
        ? new HealthCheckV2Extension(settings, config.V2)
        : new HealthCheckExtension(settings, config);
}
