using System.Collections.Frozen;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Tls;

namespace OtelCollector.Core.Server;

/// <summary>Settings of an HTTP server: HTTP/1.1, and with TLS HTTP/2 as well.</summary>
public sealed class HttpServerConfig
{
    private const long DefaultMaxBodySize = 20 * 1024 * 1024;

    // As much as the original takes of a request line and its headers: a search by many trace IDs is long.
    private const int MaxHeadSize = 1024 * 1024;

    /// <summary>The defaults.</summary>
    /// <param name="setting">Path of the endpoint setting, to name it in an error.</param>
    /// <param name="endpoint">Where the server listens.</param>
    public HttpServerConfig(string setting, ListenAddress endpoint)
    {
        (Setting, Endpoint) = (setting, endpoint);
        MaxBodySize = (int)DefaultMaxBodySize;
        ResponseHeaders = FrozenDictionary<string, string>.Empty;
        Encodings = CompressionAlgorithms.All;
        KeepsConnections = true;
    }

    /// <summary>Reads the section.</summary>
    /// <param name="section">The server's section.</param>
    /// <param name="defaultEndpoint">Where it listens unless told otherwise.</param>
    /// <param name="isEmbedded">Whether the original keeps the server's settings as a part of others, which its error texts show.</param>
    public HttpServerConfig(ConfigSection section, string defaultEndpoint, bool isEmbedded = true)
    {
        ArgumentNullException.ThrowIfNull(section);
        Setting = $"{section.Path}::endpoint";
        Endpoint = ServerSettings.Endpoint(section, defaultEndpoint);
        var maxBodySize = section.WholeNumber(
            "max_request_body_size", DefaultMaxBodySize, long.MinValue, long.MaxValue, "int64");
        MaxBodySize = (int)(maxBodySize <= 0 ? DefaultMaxBodySize : Math.Min(maxBodySize, Array.MaxLength));
        ResponseHeaders = section.OpaqueMap("response_headers");
        Cors = CorsConfig.Read(section);
        Tls = TlsServerConfig.Read(section, isEmbedded ? "serverconfig::tls: " : null);
        Auth = AuthConfig.ReadHttpServer(section);
        IncludeMetadata = section.Boolean("include_metadata", fallback: false);
        Encodings = CompressionAlgorithms.Read(section);
        ReadTimeout = section.Duration("read_timeout", TimeSpan.Zero);
        ReadHeaderTimeout = section.Duration("read_header_timeout", TimeSpan.Zero);
        WriteTimeout = section.Duration("write_timeout", TimeSpan.Zero);
        IdleTimeout = section.Duration("idle_timeout", TimeSpan.Zero);
        KeepsConnections = section.Boolean("keep_alives_enabled", fallback: true);
        ServerSettings.RefuseMiddlewares(section);
    }

    /// <summary>Path of the endpoint setting.</summary>
    public string Setting { get; }

    /// <summary>Where the server listens.</summary>
    public ListenAddress Endpoint { get; }

    /// <summary>Largest request body in bytes, after decompression; default 20 MiB.</summary>
    public int MaxBodySize { get; }

    /// <summary>Headers added to every response.</summary>
    public IReadOnlyDictionary<string, string> ResponseHeaders { get; }

    /// <summary>Which pages of other origins may call; null for none.</summary>
    public CorsConfig? Cors { get; }

    /// <summary>Whether data carries the headers of the request it came with; default false.</summary>
    public bool IncludeMetadata { get; }

    /// <summary>Longest a client may take to send a whole request; default zero, which leaves it to the least data rate.</summary>
    public TimeSpan ReadTimeout { get; }

    /// <summary>Longest a client may take to send the headers; default zero, which is <see cref="ReadTimeout"/> or 30s.</summary>
    public TimeSpan ReadHeaderTimeout { get; }

    /// <summary>Longest from a request's headers to the end of its response; default zero, which is without limit.</summary>
    public TimeSpan WriteTimeout { get; }

    /// <summary>Longest a connection waits for its next request; default zero, which is <see cref="ReadTimeout"/> or 130s.</summary>
    public TimeSpan IdleTimeout { get; }

    /// <summary>Whether a connection serves more than one request; default true.</summary>
    public bool KeepsConnections { get; }

    /// <summary>Whether the server speaks TLS; default false.</summary>
    public bool UsesTls => Tls is not null;

    /// <summary>Content encodings it takes; the empty one stands for plain bodies.</summary>
    internal FrozenSet<string> Encodings { get; }

    /// <summary>TLS; null for none.</summary>
    internal TlsServerConfig? Tls { get; }

    /// <summary>Who may call; null for everybody.</summary>
    internal AuthConfig? Auth { get; }

    /// <summary>The transport's part of the settings.</summary>
    internal TransportOptions Transport => new()
    {
        Protocols = Tls is null ? HttpProtocols.Http1 : HttpProtocols.Http1AndHttp2,
        Limits = Apply,
    };

    private void Apply(KestrelServerLimits limits)
    {
        // Checked while the body is read, in the words of the original.
        limits.MaxRequestBodySize = null;
        limits.MaxRequestLineSize = MaxHeadSize;
        limits.MaxRequestHeadersTotalSize = MaxHeadSize;
        if (Positive(ReadHeaderTimeout, ReadTimeout) is { } headers)
            limits.RequestHeadersTimeout = headers;
        if (Positive(IdleTimeout, ReadTimeout) is { } idle)
            limits.KeepAliveTimeout = idle;
    }

    private static TimeSpan? Positive(TimeSpan first, TimeSpan second)
    {
        var value = first > TimeSpan.Zero ? first : second;
        return value > TimeSpan.Zero ? value : null;
    }
}
