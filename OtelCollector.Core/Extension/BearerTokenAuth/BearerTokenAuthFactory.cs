using OtelCollector.Core.Component;

namespace OtelCollector.Core.Extension.BearerTokenAuth;

/// <summary>Creates authenticators by a shared token, for servers and clients.</summary>
public sealed class BearerTokenAuthFactory : IExtensionFactory
{
    /// <inheritdoc/>
    public string Type => "bearertokenauth";

    /// <inheritdoc/>
    public string ConfigName => "bearertokenauthextension.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new BearerTokenAuthConfig();

    /// <inheritdoc/>
    public IExtension Create(ComponentSettings settings, IComponentConfig config) =>
        new BearerTokenAuthExtension(settings.Logger, (BearerTokenAuthConfig)config, TimeProvider.System);
}
