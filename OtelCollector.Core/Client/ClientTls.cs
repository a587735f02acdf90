using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using OtelCollector.Core.Component;

namespace OtelCollector.Core.Client;

/// <summary>Turns a client's <c>tls</c> section into what the connection handler takes.</summary>
internal static class ClientTls
{
    private const string Tls13 = "TLS_AES";
    private const string Tls13ChaCha = "TLS_CHACHA20";

    /// <summary>Options for one handler; loads the certificates.</summary>
    /// <exception cref="ComponentException">A certificate cannot be loaded.</exception>
    public static SslClientAuthenticationOptions Options(ClientTlsConfig config)
    {
        var options = new SslClientAuthenticationOptions { EnabledSslProtocols = config.Protocols };
        if (config.InsecureSkipVerify)
        {
#pragma warning disable CA5359, MA0039 // What insecure_skip_verify asks for.
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359, MA0039
        }

        if (config.HasCa)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(ClientCertificates.Authorities(config));
        }

        if (config.HasCertificate)
            SetCertificate(options, config);
        if (config.CipherSuites.Count > 0 && !OperatingSystem.IsWindows())
            SetCipherSuites(options, config.CipherSuites);
        return options;
    }

    private static void SetCertificate(SslClientAuthenticationOptions options, ClientTlsConfig config)
    {
        var (leaf, chain) = ClientCertificates.Own(config);
        if (config.ReloadInterval <= TimeSpan.Zero)
        {
            options.ClientCertificateContext = SslStreamCertificateContext.Create(leaf, chain, offline: true);
            return;
        }

        var reloading = new ReloadingCertificate(config, leaf);
        options.ClientCertificates = [leaf];
        options.LocalCertificateSelectionCallback = (_, _, _, _, _) => reloading.Current;
    }

    // The suites of TLS 1.3 are not the user's to choose, as in the original.
    private static void SetCipherSuites(SslClientAuthenticationOptions options, IReadOnlyList<string> names)
    {
#pragma warning disable CA1416 // Not on Windows, where this is not called.
        var newest = Enum.GetValues<TlsCipherSuite>().Where(suite =>
            suite.ToString().StartsWith(Tls13, StringComparison.Ordinal)
            || suite.ToString().StartsWith(Tls13ChaCha, StringComparison.Ordinal));
        options.CipherSuitesPolicy = new CipherSuitesPolicy([.. names.Select(Enum.Parse<TlsCipherSuite>), .. newest]);
#pragma warning restore CA1416
    }
}
