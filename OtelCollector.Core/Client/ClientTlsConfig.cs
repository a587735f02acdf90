using System.Net.Security;
using System.Security.Authentication;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Client;

/// <summary>The <c>tls</c> section of a client.</summary>
internal sealed class ClientTlsConfig
{
    private const string Key = "tls";
    private const string TypeName = "configtls.ClientConfig";
    private static readonly string[] Versions = ["1.0", "1.1", "1.2", "1.3"];

    /// <summary>Whether to do without TLS; not heeded where the endpoint says https or CAs are given.</summary>
    public bool Insecure { get; private set; }

    /// <summary>Whether to trust whatever certificate the server shows; default false.</summary>
    public bool InsecureSkipVerify { get; private set; }

    /// <summary>The name the server's certificate must be for, instead of the endpoint's host; empty for the host.</summary>
    public string ServerName { get; private set; } = string.Empty;

    /// <summary>Authorities to trust, as file or text; both empty for those of the system.</summary>
    public (string File, string Pem) Ca { get; private set; } = (string.Empty, string.Empty);

    /// <summary>This client's certificate.</summary>
    public (string File, string Pem) Certificate { get; private set; } = (string.Empty, string.Empty);

    /// <summary>The key of the certificate.</summary>
    public (string File, string Pem) PrivateKey { get; private set; } = (string.Empty, string.Empty);

    /// <summary>Whether the system's authorities are trusted beside those given; default false.</summary>
    public bool IncludeSystemCas { get; private set; }

    /// <summary>Oldest version of TLS; default 1.2.</summary>
    public string MinVersion { get; private set; } = string.Empty;

    /// <summary>Newest version of TLS; default the newest there is.</summary>
    public string MaxVersion { get; private set; } = string.Empty;

    /// <summary>Allowed cipher suites below TLS 1.3; empty for the system's.</summary>
    public IReadOnlyList<string> CipherSuites { get; private set; } = [];

    /// <summary>After that long the certificate is read again from its files; 0 (default) never does.</summary>
    public TimeSpan ReloadInterval { get; private set; }

    public bool HasCa => IsGiven(Ca);

    public bool HasCertificate => IsGiven(Certificate);

    /// <summary>The versions between the oldest and the newest.</summary>
    public SslProtocols Protocols
    {
        get
        {
            var first = Array.IndexOf(Versions, MinVersion.Length == 0 ? "1.2" : MinVersion);
            var last = MaxVersion.Length == 0 ? Versions.Length - 1 : Array.IndexOf(Versions, MaxVersion);
#pragma warning disable CA5397, SYSLIB0039 // Old versions only where the user asks for them.
            SslProtocols[] all = [SslProtocols.Tls, SslProtocols.Tls11, SslProtocols.Tls12, SslProtocols.Tls13];
#pragma warning restore CA5397, SYSLIB0039
            return all.Skip(first).Take(last - first + 1).Aggregate(SslProtocols.None, (sum, next) => sum | next);
        }
    }

    public static ClientTlsConfig Read(ConfigSection client)
    {
        var tls = new ClientTlsConfig();
        if (client.Section(Key, TypeName) is not { } section)
            return tls;
        tls.Insecure = section.Boolean("insecure", fallback: false);
        tls.InsecureSkipVerify = section.Boolean("insecure_skip_verify", fallback: false);
        tls.ServerName = section.Text("server_name_override", string.Empty);
        tls.Ca = (section.Text("ca_file", string.Empty), section.Text("ca_pem", string.Empty));
        tls.Certificate = (section.Text("cert_file", string.Empty), section.Text("cert_pem", string.Empty));
        tls.PrivateKey = (section.Text("key_file", string.Empty), section.Text("key_pem", string.Empty));
        tls.IncludeSystemCas = section.Boolean("include_system_ca_certs_pool", fallback: false);
        tls.MinVersion = section.Text("min_version", string.Empty);
        tls.MaxVersion = section.Text("max_version", string.Empty);
        tls.CipherSuites = section.TextList("cipher_suites", []);
        tls.ReloadInterval = section.Duration("reload_interval", TimeSpan.Zero);
        section.AcceptWithoutEffect("curve_preferences");
        if (section.HasValue("tpm"))
            section.AddError("tpm", "is not supported by this Collector, give the key in key_file or key_pem");
        return tls;
    }

    public void Validate(ConfigSection client)
    {
        if (Problem() is { } problem && client.Section(Key, TypeName) is { } section)
            section.AddError(problem);
    }

    private string? Problem()
    {
        if (IsTwice(Ca))
            return "provide either a CA file or the PEM-encoded string, but not both";
        if (IsTwice(Certificate))
            return "provide either certificate file or PEM, but not both";
        if (IsTwice(PrivateKey))
            return "provide either key file or PEM, but not both";
        if (HasCertificate != IsGiven(PrivateKey))
        {
            return "TLS configuration must include both certificate and key (CertFile/CertPem and KeyFile/KeyPem)";
        }

        if (MinVersion.Length > 0 && !Versions.Contains(MinVersion))
            return $"invalid TLS min_version: unsupported TLS version: \"{MinVersion}\"";
        if (MaxVersion.Length > 0 && !Versions.Contains(MaxVersion))
            return $"invalid TLS max_version: unsupported TLS version: \"{MaxVersion}\"";
        if (Protocols == SslProtocols.None)
            return "invalid TLS configuration: min_version cannot be greater than max_version";
        return CipherSuites.FirstOrDefault(name => !Enum.TryParse<TlsCipherSuite>(name, out _)) is { } unknown
            ? $"invalid TLS cipher suite: \"{unknown}\""
            : null;
    }

    private static bool IsGiven((string File, string Pem) source) => source.File.Length > 0 || source.Pem.Length > 0;

    private static bool IsTwice((string File, string Pem) source) => source.File.Length > 0 && source.Pem.Length > 0;
}
