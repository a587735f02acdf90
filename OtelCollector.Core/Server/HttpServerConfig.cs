using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Server;

/// <summary>Settings of an HTTP/1.1 server.</summary>
public sealed class HttpServerConfig
{
    private const long DefaultMaxBodySize = 20 * 1024 * 1024;

    /// <summary>Reads the section.</summary>
    /// <param name="section">The server's section.</param>
    /// <param name="defaultEndpoint">Where it listens unless told otherwise.</param>
    public HttpServerConfig(ConfigSection section, string defaultEndpoint)
    {
        ArgumentNullException.ThrowIfNull(section);
        Setting = $"{section.Path}::endpoint";
        Endpoint = ServerSettings.Endpoint(section, defaultEndpoint);
        var maxBodySize = section.WholeNumber("max_request_body_size", DefaultMaxBodySize, 0, int.MaxValue);
        MaxBodySize = (int)(maxBodySize == 0 ? DefaultMaxBodySize : maxBodySize);
        ResponseHeaders = section.TextMap("response_headers");
        Cors = CorsConfig.Read(section);
        ServerSettings.RefuseSecurity(section, "tls", "auth");
        section.AcceptWithoutEffect(
            "include_metadata",
            "compression_algorithms",
            "read_timeout",
            "read_header_timeout",
            "write_timeout",
            "idle_timeout",
            "middlewares",
            "keep_alives_enabled",
            "dialer");
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
}
