using OtelCollector.Core.Component;

namespace OtelCollector.Core.Extension.HealthCheckV2;

/// <summary>Creates the second generation of the health check.</summary>
public sealed class HealthCheckV2Factory : IExtensionFactory
{
    /// <inheritdoc/>
    public string Type => "healthcheckv2";

    /// <inheritdoc/>
    public string ConfigName => "healthcheckv2extension.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new HealthCheckV2Config();

    /// <inheritdoc/>
    public IExtension Create(ComponentSettings settings, IComponentConfig config) =>
        new HealthCheckV2Extension(settings, (HealthCheckV2Config)config);
}
