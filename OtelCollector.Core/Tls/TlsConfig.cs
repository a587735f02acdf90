using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Tls;

/// <summary>What the <c>tls</c> sections of servers and clients have in common.</summary>
internal abstract class TlsConfig
{
    /// <summary>Reads the section.</summary>
    protected TlsConfig(ConfigSection section)
    {
        CaFile = section.Text("ca_file", string.Empty);
        CaPem = section.OpaqueText("ca_pem") ?? string.Empty;
        IncludeSystemCertificates = section.Boolean("include_system_ca_certs_pool", fallback: false);
        CertificateFile = section.Text("cert_file", string.Empty);
        CertificatePem = section.OpaqueText("cert_pem") ?? string.Empty;
        KeyFile = section.Text("key_file", string.Empty);
        KeyPem = section.OpaqueText("key_pem") ?? string.Empty;
        MinVersion = section.Text("min_version", string.Empty);
        MaxVersion = section.Text("max_version", string.Empty);
        CipherSuites = section.TextList("cipher_suites", []);
        ReloadInterval = section.Duration("reload_interval", TimeSpan.Zero);
        if (section.TextList("curve_preferences", []).Count > 0)
            section.AddInvalid("curve_preferences", "is not supported by this Collector: the system's TLS library chooses, remove it");
        if (section.Section("tpm", "configtls.TPMConfig") is { } tpm)
        {
            if (tpm.Boolean("enabled", fallback: false))
                tpm.AddInvalid("enabled", "is not supported by this Collector: give the key in key_file or key_pem");
            tpm.AcceptWithoutEffect("path", "owner_auth", "auth");
        }
    }

    /// <summary>PEM file of the authorities to trust; empty for the system's.</summary>
    public string CaFile { get; }

    /// <summary>The authorities to trust as PEM text.</summary>
    public string CaPem { get; }

    /// <summary>Whether the system's authorities are trusted beside those given; default false.</summary>
    public bool IncludeSystemCertificates { get; }

    /// <summary>PEM file of the own certificate, followed by its intermediates.</summary>
    public string CertificateFile { get; }

    /// <summary>The own certificate as PEM text.</summary>
    public string CertificatePem { get; }

    /// <summary>PEM file of the own certificate's key.</summary>
    public string KeyFile { get; }

    /// <summary>The key as PEM text.</summary>
    public string KeyPem { get; }

    /// <summary>Lowest version: 1.0, 1.1, 1.2 (default) or 1.3.</summary>
    public string MinVersion { get; }

    /// <summary>Highest version; default 1.3.</summary>
    public string MaxVersion { get; }

    /// <summary>The suites allowed below TLS 1.3; empty leaves the choice to the system.</summary>
    public IReadOnlyList<string> CipherSuites { get; }

    /// <summary>After which time a new handshake reads the own certificate again; zero for never.</summary>
    public TimeSpan ReloadInterval { get; }

    /// <summary>Whether there is a certificate of its own.</summary>
    public bool HasCertificate => CertificateFile.Length > 0 || CertificatePem.Length > 0;

    /// <summary>Whether there is a key of its own.</summary>
    public bool HasKey => KeyFile.Length > 0 || KeyPem.Length > 0;

    /// <summary>Whether authorities are given.</summary>
    public bool HasAuthorities => CaFile.Length > 0 || CaPem.Length > 0;

    /// <summary>The first thing that is wrong, in the original's wording; null where nothing is.</summary>
    protected string? CommonProblem()
    {
        if (CaFile.Length > 0 && CaPem.Length > 0)
            return "config: provide either a CA file or the PEM-encoded string, but not both";
        if (CertificateFile.Length > 0 && CertificatePem.Length > 0)
            return "config: provide either certificate file or PEM, but not both";
        if (KeyFile.Length > 0 && KeyPem.Length > 0)
            return "config: provide either key file or PEM, but not both";
        if (HasCertificate != HasKey)
            return "config: TLS configuration must include both certificate and key (CertFile/CertPem and KeyFile/KeyPem)";
        if (!TlsVersions.IsKnown(MinVersion))
            return $"config: invalid TLS min_version: unsupported TLS version: \"{MinVersion}\"";
        if (!TlsVersions.IsKnown(MaxVersion))
            return $"config: invalid TLS max_version: unsupported TLS version: \"{MaxVersion}\"";
        return TlsVersions.IsAbove(MinVersion, MaxVersion)
            ? "config: invalid TLS configuration: min_version cannot be greater than max_version"
            : null;
    }
}
