using OtelCollector.Core.Configuration;
using OtelCollector.Core.Tls;

namespace OtelCollector.Core.Client;

/// <summary>The <c>tls</c> section of a client.</summary>
internal sealed class ClientTlsConfig : TlsConfig
{
    private const string Key = "tls";
    private const string TypeName = "configtls.ClientConfig";

    private ClientTlsConfig(ConfigSection section)
        : base(section)
    {
        Insecure = section.Boolean("insecure", fallback: false);
        InsecureSkipVerify = section.Boolean("insecure_skip_verify", fallback: false);
        ServerName = section.Text("server_name_override", string.Empty);
    }

    /// <summary>Whether to do without TLS; not heeded where the endpoint says https or authorities are given.</summary>
    public bool Insecure { get; }

    /// <summary>Whether to trust whatever certificate the server shows; default false.</summary>
    public bool InsecureSkipVerify { get; }

    /// <summary>The name the server's certificate must be for, instead of the endpoint's host; empty for the host.</summary>
    public string ServerName { get; }

    /// <summary>The section of that client; null where it has none, which means TLS with the system's authorities.</summary>
    public static ClientTlsConfig? Read(ConfigSection client) =>
        client.Section(Key, TypeName) is { } section ? new ClientTlsConfig(section) : null;

    public void Validate(ConfigSection client)
    {
        // The original has the client's settings in a part of their own, and finds errors of this section twice.
        if (CommonProblem()?.Replace("config: ", string.Empty, StringComparison.Ordinal) is not { } problem)
            return;
        client.AddInvalid($"clientconfig::{Key}", problem);
        client.AddInvalid($"clientconfig::{Key}::config", problem);
    }
}
