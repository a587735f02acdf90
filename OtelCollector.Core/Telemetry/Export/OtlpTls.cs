using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OtelCollector.Core.Component;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Export;

/// <summary>The certificates of a destination of own telemetry.</summary>
internal static class OtlpTls
{
    /// <summary>A handler that uses them; null where none are given.</summary>
    /// <exception cref="ComponentException">One cannot be used.</exception>
    public static SocketsHttpHandler? Handler(OtlpConfig config)
    {
        if (config is { Certificate: null, ClientCertificate: null, ClientKey: null })
            return null;
        var handler = new SocketsHttpHandler();
        try
        {
            if (config.Certificate is { Length: > 0 } authorities)
                handler.SslOptions.CertificateChainPolicy = Trusting(authorities);
            if (config.ClientCertificate is { Length: > 0 } certificate)
                handler.SslOptions.ClientCertificates = [Own(certificate, config.ClientKey)];
            else if (config.ClientKey is { Length: > 0 })
                throw new ComponentException("client key was provided but no client certificate was provided");
            return handler;
        }
        catch
        {
            handler.Dispose();
            throw;
        }
    }

    private static X509ChainPolicy Trusting(string path)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(path);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw new ComponentException($"open {path}: {Reason(e)}", e);
        }

        return policy.CustomTrustStore.Count > 0
            ? policy
            : throw new ComponentException("could not create certificate authority chain from certificate");
    }

    private static X509Certificate2 Own(string certificate, string? key)
    {
        if (key is not { Length: > 0 })
            throw new ComponentException("client certificate was provided but no client key was provided");
        try
        {
            return X509Certificate2.CreateFromPemFile(certificate, key);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw new ComponentException($"could not use client certificate: {Reason(e)}", e);
        }
    }

    private static bool IsUnreadable(Exception e) =>
        e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException;

    private static string Reason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or directory",
        UnauthorizedAccessException => "permission denied",
        _ => e.Message,
    };
}
