using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Files;
using OtelCollector.Core.Tls;

namespace OtelCollector.Core.Client;

/// <summary>Turns a client's <c>tls</c> section into what the connection handler takes.</summary>
internal static class ClientTls
{
    /// <summary>Options for one handler; loads the certificates.</summary>
    /// <param name="config">The section; null for the defaults.</param>
    /// <param name="logger">Told of certificates that cannot be read again.</param>
    /// <exception cref="ComponentException">A certificate cannot be loaded.</exception>
    public static SslClientAuthenticationOptions Options(ClientTlsConfig? config, ILogger logger)
    {
        var options = new SslClientAuthenticationOptions { EnabledSslProtocols = TlsVersions.Between(string.Empty, string.Empty) };
        if (config is null)
            return options;
        options.EnabledSslProtocols = TlsVersions.Between(config.MinVersion, config.MaxVersion);
        if (config.InsecureSkipVerify)
        {
#pragma warning disable CA5359, MA0039 // What insecure_skip_verify asks for.
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359, MA0039
        }

        try
        {
            SetAuthorities(options, config);
            if (config.HasCertificate)
                SetCertificate(options, config, logger);
            options.CipherSuitesPolicy = TlsCipherSuites.Policy(config.CipherSuites);
        }
        catch (ComponentException e)
        {
            throw new ComponentException("failed to load TLS config: " + e.Message, e);
        }

        return options;
    }

    private static void SetAuthorities(SslClientAuthenticationOptions options, ClientTlsConfig config)
    {
        if (TlsFiles.LoadAuthorities(config) is not { } authorities)
            return;
        options.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
    }

    private static void SetCertificate(SslClientAuthenticationOptions options, ClientTlsConfig config, ILogger logger)
    {
        var own = new ReloadedValue<SslStreamCertificateContext>(
            () => TlsFiles.LoadCertificate(config), config.ReloadInterval, TimeProvider.System, logger);
        if (config.ReloadInterval <= TimeSpan.Zero)
        {
            options.ClientCertificateContext = own.Value;
            return;
        }

        options.ClientCertificates = [own.Value.TargetCertificate];
        options.LocalCertificateSelectionCallback = (_, _, _, _, _) => own.Value.TargetCertificate;
    }
}
