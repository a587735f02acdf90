using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OtelCollector.Core.Component;

namespace OtelCollector.Core.Client;

/// <summary>Reads the certificates a client's <c>tls</c> section names, from files or from the section itself.</summary>
internal static class ClientCertificates
{
    /// <summary>The authorities to trust.</summary>
    /// <exception cref="ComponentException">They cannot be read.</exception>
    public static X509Certificate2Collection Authorities(ClientTlsConfig config)
    {
        var trusted = new X509Certificate2Collection();
        var isFile = config.Ca.File.Length > 0;
        var context = isFile ? "failed to load CA CertPool File: " : "failed to load CA CertPool PEM: ";
        try
        {
            var pem = isFile ? File.ReadAllText(config.Ca.File) : config.Ca.Pem;
            trusted.ImportFromPem(pem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure(context + $"failed to load cert {config.Ca.File}: {Explain(config.Ca.File, e)}", e);
        }
        catch (CryptographicException e)
        {
            throw Failure(context + "failed to parse cert", e);
        }

        if (trusted.Count == 0)
            throw Failure(context + "failed to parse cert", null);
        if (config.IncludeSystemCas)
        {
            using var system = new X509Store(StoreName.Root, StoreLocation.LocalMachine, OpenFlags.ReadOnly);
            trusted.AddRange(system.Certificates);
        }

        return trusted;
    }

    /// <summary>The client's own certificate with its key, and the certificates between it and its authority.</summary>
    /// <exception cref="ComponentException">They cannot be read or do not belong together.</exception>
    public static (X509Certificate2 Leaf, X509Certificate2Collection Chain) Own(ClientTlsConfig config)
    {
        const string Context = "failed to load TLS cert and key: ";
        var certificate = Read(config.Certificate);
        var key = Read(config.PrivateKey);
        try
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPem(certificate);
            if (chain.Count > 0)
                chain.RemoveAt(0);
            var leaf = X509Certificate2.CreateFromPem(certificate, key);
            if (!OperatingSystem.IsWindows())
                return (leaf, chain);
            // Schannel does not take keys that exist in memory only.
            using (leaf)
                return (X509CertificateLoader.LoadPkcs12(leaf.Export(X509ContentType.Pkcs12), null), chain);
        }
        catch (CryptographicException e)
        {
            throw Failure(Context + "failed to load TLS cert and key PEMs: " + e.Message, e);
        }

        static string Read((string File, string Pem) source)
        {
            try
            {
                return source.File.Length > 0 ? File.ReadAllText(source.File) : source.Pem;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Failure(Context + Explain(source.File, e), e);
            }
        }
    }

    private static string Explain(string path, Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"open {path}: no such file or directory",
        UnauthorizedAccessException => $"open {path}: permission denied",
        _ => error.Message,
    };

    private static ComponentException Failure(string message, Exception? cause)
    {
        message = "failed to load TLS config: " + message;
        return cause is null ? new ComponentException(message) : new ComponentException(message, cause);
    }
}
