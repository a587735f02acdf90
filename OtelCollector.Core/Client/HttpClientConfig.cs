using OtelCollector.Core.Configuration;
using OtelCollector.Core.Extension.Auth;

namespace OtelCollector.Core.Client;

/// <summary>Settings of an HTTP client.</summary>
internal sealed class HttpClientConfig
{
    private string _endpointProblem = string.Empty;

    /// <summary>Base address; empty where each use has its own.</summary>
    public string Endpoint { get; private set; } = string.Empty;

    /// <summary>Certificates and how the server is checked.</summary>
    public ClientTlsConfig? Tls { get; private set; }

    /// <summary>Longest one request may take; 0 for no limit.</summary>
    public TimeSpan Timeout { get; private set; }

    /// <summary>Headers of every request; <c>Host</c> among them replaces the endpoint's host.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    /// <summary>How bodies are compressed.</summary>
    public HttpCompression Compression { get; private set; } = new("none", 0);

    /// <summary>The proxy; null for the one the environment names.</summary>
    public Uri? Proxy { get; private set; }

    /// <summary>Most connections to the server at once; 0 (default) for no limit.</summary>
    public int MaxConnections { get; private set; }

    /// <summary>How long an idle connection is kept; default 90s, 0 for ever.</summary>
    public TimeSpan IdleTimeout { get; private set; } = TimeSpan.FromSeconds(90);

    /// <summary>Whether each request has a connection of its own; default false.</summary>
    public bool DisableKeepAlives { get; private set; }

    /// <summary>After that long without a sign of the server an HTTP/2 connection is pinged; 0 (default) never.</summary>
    public TimeSpan Http2ReadIdleTimeout { get; private set; }

    /// <summary>How long the answer to a ping may take; default 15s.</summary>
    public TimeSpan Http2PingTimeout { get; private set; }

    /// <summary>Whether HTTP/2 is used where a TLS server offers it; default true.</summary>
    public bool AttemptHttp2 { get; private set; } = true;

    /// <summary>Whose credentials requests carry; null for none.</summary>
    public AuthConfig? Auth { get; private set; }

    /// <summary>Whether cookies of the server are sent back; default false.</summary>
    public bool UsesCookies { get; private set; }

    /// <summary>Reads the settings.</summary>
    /// <param name="section">The client's section.</param>
    /// <param name="defaultTimeout">Used where the section has none.</param>
    /// <param name="defaultCompression">Used where the section has none.</param>
    public static HttpClientConfig Read(ConfigSection section, TimeSpan defaultTimeout, string defaultCompression)
    {
        var client = new HttpClientConfig
        {
            Endpoint = section.Text("endpoint", string.Empty),
            Tls = ClientTlsConfig.Read(section),
            Timeout = section.Duration("timeout", defaultTimeout),
            Headers = section.OpaqueMap("headers"),
            Compression = HttpCompression.Read(section, defaultCompression),
            MaxConnections = (int)Math.Clamp(section.WholeNumber("max_conns_per_host", 0), 0, int.MaxValue),
            IdleTimeout = section.Duration("idle_conn_timeout", TimeSpan.FromSeconds(90)),
            DisableKeepAlives = section.Boolean("disable_keep_alives", fallback: false),
            Http2ReadIdleTimeout = section.Duration("http2_read_idle_timeout", TimeSpan.Zero),
            Http2PingTimeout = section.Duration("http2_ping_timeout", TimeSpan.Zero),
            AttemptHttp2 = section.Boolean("force_attempt_http2", fallback: true),
            Auth = AuthConfig.Read(section),
            UsesCookies = section.Section("cookies", "confighttp.CookiesConfig") is { } cookies
                && cookies.Boolean("enabled", fallback: true),
        };
        var proxy = section.Text("proxy_url", string.Empty);
        if (proxy.Length > 0 && !Uri.TryCreate(proxy, UriKind.Absolute, out _))
            client._endpointProblem = $"parse \"{proxy}\": invalid URI for request: 'proxy_url' must be like http://host:port";
        else if (proxy.Length > 0)
            client.Proxy = new Uri(proxy);
        // The connection pool has neither limits for idle connections nor buffers of its own to size.
        section.AcceptWithoutEffect(
            "max_idle_conns", "max_idle_conns_per_host", "read_buffer_size", "write_buffer_size");
        if (section.HasValue("middlewares"))
            section.AddError("middlewares", "is not supported by this Collector, remove it");
        return client;
    }

    public void Validate(ConfigSection section)
    {
        if (_endpointProblem.Length > 0)
            section.AddInvalid("clientconfig", _endpointProblem);
        Tls?.Validate(section);
        if (Compression.Problem is { } problem)
            section.AddInvalid("clientconfig", problem);
    }
}
