using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.HealthCheck;

namespace OtelCollector.Core.Extension.HealthCheckV2;

/// <summary>Creates the health check under its second name.</summary>
public sealed class HealthCheckV2Factory : IExtensionFactory
{
    /// <inheritdoc/>
    public string Type => "healthcheckv2";

    /// <inheritdoc/>
    public string ConfigName => "healthcheck.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new HealthCheckConfig();

    /// <inheritdoc/>
    public IExtension Create(ComponentSettings settings, IComponentConfig config) =>
        HealthCheckFactory.Create(settings, (HealthCheckConfig)config);
}
