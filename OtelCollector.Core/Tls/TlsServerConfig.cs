using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Tls;

/// <summary>The <c>tls</c> section of a server.</summary>
internal sealed class TlsServerConfig : TlsConfig
{
    private TlsServerConfig(ConfigSection section)
        : base(section)
    {
        ClientCaFile = section.Text("client_ca_file", string.Empty);
        ReloadsClientCaFile = section.Boolean("client_ca_file_reload", fallback: false);
    }

    /// <summary>PEM file of the authorities of client certificates; given, every client must have one.</summary>
    public string ClientCaFile { get; }

    /// <summary>Whether a change of that file is seen; default false.</summary>
    public bool ReloadsClientCaFile { get; }

    /// <summary>Reads the section of that server; null where it has none, which means no TLS.</summary>
    /// <param name="server">The server's section.</param>
    /// <param name="lead">What an error begins with after the server's path; null where the path goes on to this section.</param>
    public static TlsServerConfig? Read(ConfigSection server, string? lead = "tls: ")
    {
        if (!server.HasValue("tls") || server.Section("tls", "configtls.ServerConfig") is not { } section)
            return null;
        var config = new TlsServerConfig(section);
        if (config.Problem() is not { } problem)
            return config;
        if (lead is null)
            server.AddInvalid("tls", problem);
        else
            server.AddInvalid(lead + problem);
        return config;
    }

    private string? Problem()
    {
        var common = CommonProblem();
        if (HasCertificate || HasKey)
            return common;
        const string NoCertificate = "TLS configuration must include both certificate and key for server connections";
        return common is null ? NoCertificate : $"{NoCertificate}\n{common}";
    }
}
