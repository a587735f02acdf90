using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Server;

/// <summary>Settings of a gRPC server over cleartext HTTP/2.</summary>
public sealed class GrpcServerConfig
{
    private const int MiB = 1024 * 1024;

    /// <summary>Reads the section.</summary>
    /// <param name="section">The server's section.</param>
    /// <param name="defaultEndpoint">Where it listens unless told otherwise.</param>
    public GrpcServerConfig(ConfigSection section, string defaultEndpoint)
    {
        ArgumentNullException.ThrowIfNull(section);
        Setting = $"{section.Path}::endpoint";
        Endpoint = ServerSettings.Endpoint(section, defaultEndpoint);
        var messageMiB = section.WholeNumber("max_recv_msg_size_mib", 0, 0, int.MaxValue / MiB);
        MaxMessageSize = messageMiB == 0 ? 4 * MiB : (int)messageMiB * MiB;
        MaxConcurrentStreams = (int)section.WholeNumber("max_concurrent_streams", 0, 0, int.MaxValue);
        ServerSettings.RefuseSecurity(section, "tls", "auth");
        section.AcceptWithoutEffect(
            "keepalive", "read_buffer_size", "write_buffer_size", "include_metadata", "middlewares", "dialer");
    }

    /// <summary>Path of the endpoint setting.</summary>
    public string Setting { get; }

    /// <summary>Where the server listens.</summary>
    public ListenAddress Endpoint { get; }

    /// <summary>Largest message in bytes, after decompression; default 4 MiB.</summary>
    public int MaxMessageSize { get; }

    /// <summary>Most calls in progress on one connection; 0 for the server's default.</summary>
    public int MaxConcurrentStreams { get; }
}
