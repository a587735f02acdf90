using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Files;

namespace OtelCollector.Core.Tls;

/// <summary>What a server presents and demands in its handshakes, taken from files that may change meanwhile.</summary>
internal sealed class TlsServer
{
    private const string Failed = "failed to load TLS config: ";

    // The least time between two looks at the file of client authorities.
    private static readonly TimeSpan ClientCaInterval = TimeSpan.FromSeconds(1);

    private readonly SslProtocols _protocols;
    private readonly CipherSuitesPolicy? _cipherSuites;
    private readonly ReloadedValue<SslStreamCertificateContext> _certificate;
    private readonly ReloadedValue<X509Certificate2Collection>? _clientAuthorities;

    /// <summary>Loads everything once.</summary>
    /// <exception cref="ComponentException">Something is missing or unusable.</exception>
    public TlsServer(TlsServerConfig config, TimeProvider time, ILogger logger)
    {
        try
        {
            // Not used by a server, but a file that is wrong is reported all the same.
            TlsFiles.LoadAuthorities(config);
            _certificate = new(() => TlsFiles.LoadCertificate(config), config.ReloadInterval, time, logger);
            _cipherSuites = TlsCipherSuites.Policy(config.CipherSuites);
        }
        catch (ComponentException e)
        {
            throw new ComponentException(Failed + e.Message, e);
        }

        _protocols = TlsVersions.Between(config.MinVersion, config.MaxVersion);
        if (config.ClientCaFile.Length > 0)
        {
            var interval = config.ReloadsClientCaFile ? ClientCaInterval : TimeSpan.Zero;
            _clientAuthorities = new(() => TlsFiles.LoadClientAuthorities(config), interval, time, logger);
        }
    }

    /// <summary>The options of one handshake.</summary>
    public SslServerAuthenticationOptions Options()
    {
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = _certificate.Value,
            EnabledSslProtocols = _protocols,
            CipherSuitesPolicy = _cipherSuites,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        };
        if (_clientAuthorities is not null)
        {
            options.ClientCertificateRequired = true;
            options.CertificateChainPolicy = Policy(_clientAuthorities.Value);

            // A resumed session would skip the check against authorities that have changed meanwhile.
            options.AllowTlsResume = false;
        }

        return options;
    }

    private static X509ChainPolicy Policy(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }
}
