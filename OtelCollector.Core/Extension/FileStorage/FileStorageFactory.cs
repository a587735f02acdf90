using OtelCollector.Core.Component;

namespace OtelCollector.Core.Extension.FileStorage;

/// <summary>Creates the extension that keeps other components' data in files.</summary>
public sealed class FileStorageFactory : IExtensionFactory
{
    /// <inheritdoc/>
    public string Type => "file_storage";

    /// <inheritdoc/>
    public string ConfigName => "filestorage.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new FileStorageConfig();

    /// <inheritdoc/>
    public IExtension Create(ComponentSettings settings, IComponentConfig config) =>
        new FileStorageExtension(settings, (FileStorageConfig)config);
}
