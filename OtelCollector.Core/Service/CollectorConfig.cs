using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Service;

/// <summary>A whole configuration, checked: every component bound, every reference resolvable.</summary>
internal sealed record CollectorConfig(
    IReadOnlyDictionary<ComponentId, Configured<IReceiverFactory>> Receivers,
    IReadOnlyDictionary<ComponentId, Configured<IProcessorFactory>> Processors,
    IReadOnlyDictionary<ComponentId, Configured<IExporterFactory>> Exporters,
    IReadOnlyDictionary<ComponentId, Configured<IConnectorFactory>> Connectors,
    IReadOnlyDictionary<ComponentId, Configured<IExtensionFactory>> Extensions,
    ServiceConfig Service)
{
    /// <summary>Accepted settings that change nothing, by path.</summary>
    public IReadOnlyList<string> WithoutEffect { get; init; } = [];

    /// <summary>The file's tree with secrets masked.</summary>
    public ConfigMap Printable { get; init; } = ConfigMap.Empty;

    /// <summary>Components configured under an older name of their type.</summary>
    public IReadOnlyList<DeprecatedAlias> Deprecations { get; init; } = [];
}

/// <summary>A component's factory with its bound configuration.</summary>
internal sealed record Configured<TFactory>(TFactory Factory, IComponentConfig Config)
    where TFactory : IComponentFactory;
