using Microsoft.AspNetCore.Server.Kestrel.Core;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Tls;

namespace OtelCollector.Core.Server;

/// <summary>Settings of a gRPC server.</summary>
public sealed class GrpcServerConfig
{
    private const int MiB = 1024 * 1024;
    private const int DefaultMessageMiB = 4;
    private const int DefaultStreams = 1024;
    private const int ConnectionWindow = 4 * MiB;
    private const int StreamWindow = MiB;

    private readonly long _messageMiB;
    private readonly long _readBufferSize;
    private readonly long _writeBufferSize;

    /// <summary>Reads the section.</summary>
    /// <param name="section">The server's section.</param>
    /// <param name="defaultEndpoint">Where it listens unless told otherwise.</param>
    public GrpcServerConfig(ConfigSection section, string defaultEndpoint)
    {
        ArgumentNullException.ThrowIfNull(section);
        Setting = $"{section.Path}::endpoint";
        Endpoint = ServerSettings.Endpoint(section, defaultEndpoint);
        _messageMiB = section.WholeNumber("max_recv_msg_size_mib", 0);
        MaxMessageSize = _messageMiB <= 0 ? DefaultMessageMiB * MiB : (int)Math.Min(Math.Min(_messageMiB, MiB) * MiB, Array.MaxLength);
        MaxConcurrentStreams = (int)Math.Min(section.WholeNumber("max_concurrent_streams", 0, 0, uint.MaxValue, "uint32"), int.MaxValue);
        _readBufferSize = section.WholeNumber("read_buffer_size", 0);
        _writeBufferSize = section.WholeNumber("write_buffer_size", 0);
        IncludeMetadata = section.Boolean("include_metadata", fallback: false);
        Keepalive = KeepaliveConfig.Read(section);
        Tls = TlsServerConfig.Read(section);
        Auth = AuthConfig.Read(section);
        ServerSettings.RefuseMiddlewares(section);
        Check(section);
    }

    /// <summary>The defaults with that address.</summary>
    /// <param name="setting">Path of the endpoint setting, to name it in an error.</param>
    /// <param name="endpoint">Where it listens.</param>
    public GrpcServerConfig(string setting, ListenAddress endpoint)
    {
        Setting = setting;
        Endpoint = endpoint;
        MaxMessageSize = DefaultMessageMiB * MiB;
        Keepalive = new KeepaliveConfig();
    }

    /// <summary>Path of the endpoint setting.</summary>
    public string Setting { get; }

    /// <summary>Where the server listens.</summary>
    public ListenAddress Endpoint { get; }

    /// <summary>Largest message in bytes, after decompression; default 4 MiB.</summary>
    public int MaxMessageSize { get; }

    /// <summary>Most calls in progress on one connection; 0 for the server's default.</summary>
    public int MaxConcurrentStreams { get; }

    /// <summary>Whether data carries the metadata of the call it came with; default false.</summary>
    public bool IncludeMetadata { get; }

    /// <summary>Life of connections.</summary>
    internal KeepaliveConfig Keepalive { get; }

    /// <summary>Whether it speaks TLS.</summary>
    public bool UsesTls => Tls is not null;

    /// <summary>TLS; null for none.</summary>
    internal TlsServerConfig? Tls { get; }

    /// <summary>Who may call; null for everybody.</summary>
    internal AuthConfig? Auth { get; }

    /// <summary>The transport's part of the settings.</summary>
    internal TransportOptions Transport => new()
    {
        Protocols = HttpProtocols.Http2,
        ReadBufferSize = _readBufferSize > 0 ? _readBufferSize : null,
        WriteBufferSize = _writeBufferSize > 0 ? _writeBufferSize : null,
        Pings = Keepalive.Pings,
        MaxConnectionAge = Keepalive.MaxConnectionAge,
        MaxConnectionAgeGrace = Keepalive.MaxConnectionAgeGrace,
        Limits = Apply,
    };

    private void Check(ConfigSection section)
    {
        if (_messageMiB is < 0 or > long.MaxValue / MiB)
            section.AddInvalid($"invalid max_recv_msg_size_mib value, must be between 1 and {long.MaxValue / MiB}: {_messageMiB}");
        else if (_readBufferSize < 0)
            section.AddInvalid($"invalid read_buffer_size value: {_readBufferSize}");
        else if (_writeBufferSize < 0)
            section.AddInvalid($"invalid write_buffer_size value: {_writeBufferSize}");
    }

    private void Apply(KestrelServerLimits limits)
    {
        // The message's own limit is checked as soon as its length is known.
        limits.MaxRequestBodySize = null;
        limits.Http2.InitialConnectionWindowSize = ConnectionWindow;
        limits.Http2.InitialStreamWindowSize = StreamWindow;
        limits.Http2.MaxStreamsPerConnection = MaxConcurrentStreams == 0 ? DefaultStreams : MaxConcurrentStreams;
        limits.Http2.KeepAlivePingDelay = Keepalive.Time;
        limits.Http2.KeepAlivePingTimeout = Keepalive.Timeout;
        limits.KeepAliveTimeout = Keepalive.MaxConnectionIdle > TimeSpan.Zero ? Keepalive.MaxConnectionIdle : Timeout.InfiniteTimeSpan;
    }
}
