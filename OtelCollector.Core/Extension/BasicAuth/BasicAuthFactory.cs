using OtelCollector.Core.Component;

namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>Creates authenticators by user name and password: for servers with <c>htpasswd</c>, else for clients.</summary>
public sealed class BasicAuthFactory : IExtensionFactory
{
    /// <inheritdoc/>
    public string Type => "basicauth";

    /// <inheritdoc/>
    public string ConfigName => "basicauthextension.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new BasicAuthConfig();

    /// <inheritdoc/>
    public IExtension Create(ComponentSettings settings, IComponentConfig config)
    {
        var basic = (BasicAuthConfig)config;
        return basic.IsServer
            ? new BasicAuthServer(basic)
            : new BasicAuthClient(settings.Logger, basic, TimeProvider.System);
    }
}
