using OtelCollector.Core.Component;

namespace OtelCollector.Core.Extension.HealthCheck;

/// <summary>Creates the extension that tells over HTTP whether the Collector takes data.</summary>
public sealed class HealthCheckFactory : IExtensionFactory
{
    /// <inheritdoc/>
    public string Type => "health_check";

    /// <inheritdoc/>
    public string ConfigName => "healthcheckextension.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new HealthCheckConfig();

    /// <inheritdoc/>
    public IExtension Create(ComponentSettings settings, IComponentConfig config) =>
        new HealthCheckExtension(settings, (HealthCheckConfig)config);
}
