using System.Net.Security;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Client;

/// <summary>The <c>tls</c> section of a client that a component has for itself.</summary>
public sealed class ClientTlsSettings
{
    private readonly ClientTlsConfig _config;

    private ClientTlsSettings(ClientTlsConfig config) => _config = config;

    /// <summary>Reads and checks the section; null where there is none.</summary>
    /// <param name="client">The client's section.</param>
    public static ClientTlsSettings? Read(ConfigSection client)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (ClientTlsConfig.Read(client) is not { } config)
            return null;
        config.Validate(client);
        return new ClientTlsSettings(config);
    }

    /// <summary>Options for a connection handler; loads the certificates.</summary>
    /// <param name="logger">Told of certificates that cannot be read again.</param>
    /// <exception cref="ComponentException">A certificate cannot be loaded.</exception>
    public SslClientAuthenticationOptions Options(ILogger logger)
    {
        var options = ClientTls.Options(_config, logger);
        if (_config.ServerName.Length > 0)
            options.TargetHost = _config.ServerName;
        return options;
    }
}
