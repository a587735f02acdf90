using OtelCollector.Core.Component;

namespace OtelCollector.Core.Extension.Zpages;

/// <summary>Creates the extension that shows the Collector's insides in a browser.</summary>
public sealed class ZpagesFactory : IExtensionFactory
{
    /// <inheritdoc/>
    public string Type => "zpages";

    /// <inheritdoc/>
    public string ConfigName => "zpagesextension.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new ZpagesConfig();

    /// <inheritdoc/>
    public IExtension Create(ComponentSettings settings, IComponentConfig config) =>
        new ZpagesExtension(settings, (ZpagesConfig)config);
}
