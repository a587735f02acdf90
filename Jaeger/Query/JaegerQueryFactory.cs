using OtelCollector.Core.Component;

namespace Jaeger.Query;

/// <summary>Creates the extension that serves the query APIs and the UI.</summary>
internal sealed class JaegerQueryFactory : IExtensionFactory
{
    /// <inheritdoc/>
    public string Type => "jaeger_query";

    /// <inheritdoc/>
    public string ConfigName => "jaegerquery.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new JaegerQueryConfig();

    /// <inheritdoc/>
    public IExtension Create(ComponentSettings settings, IComponentConfig config) =>
        new JaegerQueryExtension(settings, (JaegerQueryConfig)config);
}
