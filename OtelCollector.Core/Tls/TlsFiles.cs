using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OtelCollector.Core.Component;
using OtelCollector.Core.Files;

namespace OtelCollector.Core.Tls;

/// <summary>Loads certificates, keys and authorities; errors read as the original's.</summary>
internal static class TlsFiles
{
    /// <summary>The own certificate with its key and intermediates.</summary>
    /// <exception cref="ComponentException">A file cannot be read or does not hold what it should.</exception>
    public static SslStreamCertificateContext LoadCertificate(TlsConfig config)
    {
        const string Problem = "failed to load TLS cert and key: ";
        var certificate = config.CertificateFile.Length > 0 ? FileText.Read(config.CertificateFile, Problem) : config.CertificatePem;
        var key = config.KeyFile.Length > 0 ? FileText.Read(config.KeyFile, Problem) : config.KeyPem;
        try
        {
            return Combine(certificate, key);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new ComponentException($"{Problem}failed to load TLS cert and key PEMs: tls: {Reason(certificate, key, e)}", e);
        }
    }

    /// <summary>
    /// The authorities of <c>ca_file</c> or <c>ca_pem</c>, with the system's where the file asks for them; null where
    /// neither is given, which leaves the system's alone.
    /// </summary>
    /// <exception cref="ComponentException">They cannot be read or hold no certificate.</exception>
    public static X509Certificate2Collection? LoadAuthorities(TlsConfig config)
    {
        if (config.CaFile.Length > 0)
        {
            var text = FileText.Read(config.CaFile, $"failed to load CA CertPool File: failed to load cert {config.CaFile}: ");
            return Parse(config, text, "failed to load CA CertPool File: failed to parse cert");
        }

        return config.CaPem.Length > 0
            ? Parse(config, config.CaPem, "failed to load CA CertPool PEM: failed to parse cert")
            : null;
    }

    /// <summary>The authorities a server checks client certificates with.</summary>
    /// <exception cref="ComponentException">The file cannot be read or holds no certificate.</exception>
    public static X509Certificate2Collection LoadClientAuthorities(TlsServerConfig config)
    {
        var path = config.ClientCaFile;
        const string Problem = "failed to load client CA CertPool: ";
        return Parse(
            config, FileText.Read(path, $"{Problem}failed to load CA {path}: "), $"{Problem}failed to parse CA {path}");
    }

    private static SslStreamCertificateContext Combine(string certificate, string key)
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPem(certificate);
        using var fromPem = X509Certificate2.CreateFromPem(certificate, key);

        // Windows cannot serve with a key that has never been in one of its stores.
        var own = OperatingSystem.IsWindows()
            ? X509CertificateLoader.LoadPkcs12(fromPem.Export(X509ContentType.Pkcs12), password: null)
            : new X509Certificate2(fromPem);
        chain.RemoveAt(0);
        return SslStreamCertificateContext.Create(own, chain, offline: true);
    }

    private static X509Certificate2Collection Parse(TlsConfig config, string pem, string problem)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPem(pem);
        }
        catch (CryptographicException e)
        {
            throw new ComponentException(problem, e);
        }

        if (authorities.Count == 0)
            throw new ComponentException(problem);
        if (config.IncludeSystemCertificates)
        {
            using var system = new X509Store(StoreName.Root, StoreLocation.LocalMachine, OpenFlags.ReadOnly);
            authorities.AddRange(system.Certificates);
        }

        return authorities;
    }

    private static string Reason(string certificate, string key, Exception error)
    {
        if (!PemEncoding.TryFind(certificate, out _))
            return "failed to find any PEM data in certificate input";
        if (!PemEncoding.TryFind(key, out _))
            return "failed to find any PEM data in key input";
        return error is ArgumentException ? "private key does not match public key" : error.Message;
    }
}
