using OtelCollector.Core.Component;

namespace Jaeger.Storage.Extension;

/// <summary>Creates the extension that owns the storages.</summary>
internal sealed class JaegerStorageFactory : IExtensionFactory
{
    /// <summary>The type as configuration files write it.</summary>
    public const string TypeName = "jaeger_storage";

    /// <inheritdoc/>
    public string Type => TypeName;

    /// <inheritdoc/>
    public string ConfigName => "jaegerstorage.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new JaegerStorageConfig();

    /// <inheritdoc/>
    public IExtension Create(ComponentSettings settings, IComponentConfig config) =>
        new JaegerStorageExtension(settings, (JaegerStorageConfig)config);
}
