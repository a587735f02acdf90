using OtelCollector.Core.Client;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Extension.Auth;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Settings of the OTLP/gRPC exporter.</summary>
internal sealed class OtlpGrpcExporterConfig : IComponentConfig
{
    private string _endpoint = string.Empty;

    /// <summary>Where requests go.</summary>
    public GrpcEndpoint Endpoint { get; private set; } = new("localhost", null, IsResolved: false, IsSecure: null);

    /// <summary>Certificates and how the server is checked.</summary>
    public ClientTlsConfig? Tls { get; private set; }

    /// <summary>The destination as a URI; http for cleartext, https for TLS.</summary>
    public Uri Address => new($"{(UsesTls ? "https" : "http")}://{(Endpoint.SocketPath is null ? Endpoint.Authority : "localhost")}");

    /// <summary>Metadata sent with every request.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    /// <summary>Compression of requests: <c>gzip</c> (default), <c>snappy</c>, <c>zstd</c> or <c>none</c>.</summary>
    public string Compression { get; private set; } = "gzip";

    /// <summary>Longest one attempt may take; default 5s, 0 for no limit.</summary>
    public TimeSpan Timeout { get; private set; } = TimeSpan.FromSeconds(5);

    /// <summary>Pings on a connection; null for none.</summary>
    public GrpcKeepalive? Keepalive { get; private set; }

    /// <summary>Whether an attempt waits for a connection until its timeout instead of failing at once; default false.</summary>
    public bool WaitForReady { get; private set; }

    /// <summary>Which of several addresses of a <c>dns:///</c> endpoint get requests: <c>round_robin</c> (default) or <c>pick_first</c>.</summary>
    public string Balancer { get; private set; } = "round_robin";

    /// <summary>Sent as :authority instead of the endpoint's; empty for the endpoint's.</summary>
    public string Authority { get; private set; } = string.Empty;

    /// <summary>Sent as user-agent; empty for the Collector's name and version.</summary>
    public string UserAgent { get; private set; } = string.Empty;

    /// <summary>Whose credentials requests carry; null for none.</summary>
    public AuthConfig? Auth { get; private set; }

    /// <summary>Where requests wait.</summary>
    public QueueConfig Queue { get; private set; } = new();

    /// <summary>How failed attempts are repeated.</summary>
    public RetryConfig Retry { get; private set; } = new();

    private bool UsesTls => Endpoint.IsSecure ?? (Tls is not { Insecure: true, HasAuthorities: false });

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        _endpoint = section.Text("endpoint", string.Empty);
        Timeout = section.Duration("timeout", Timeout);
        Headers = section.OpaqueMap("headers");
        Compression = section.Text("compression", Compression, "configcompression.Type");
        if (Compression is "")
            Compression = "none";
        if (Compression is not ("gzip" or "snappy" or "zstd" or "none"))
            section.AddError("compression", $"unsupported compression type \"{Compression}\"");
        Tls = ClientTlsConfig.Read(section);
        Keepalive = GrpcKeepalive.Read(section);
        WaitForReady = section.Boolean("wait_for_ready", WaitForReady);
        Balancer = section.Text("balancer_name", Balancer);
        Authority = section.Text("authority", Authority);
        UserAgent = section.Text("user_agent", UserAgent);
        Queue = QueueConfig.Read(section);
        Retry = RetryConfig.Read(section);
        Auth = AuthConfig.Read(section);
        if (section.HasValue("middlewares"))
            section.AddError("middlewares", "is not supported by this Collector, remove it");
        section.AcceptWithoutEffect("read_buffer_size", "write_buffer_size");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (Timeout < TimeSpan.Zero)
            section.AddInvalid("timeoutconfig", "'timeout' must be non-negative");
        if (_endpoint.Length == 0 || _endpoint is "http://" or "https://" or "dns://" or "dns:///")
            section.AddError("requires a non-empty \"endpoint\"");
        else if (GrpcEndpoint.Parse(_endpoint, out var error) is { } endpoint)
            Endpoint = endpoint;
        else
            section.AddInvalid("clientconfig", error!);
        if (Balancer is not ("round_robin" or "pick_first" or ""))
            section.AddInvalid("clientconfig", $"invalid balancer_name: {Balancer}");
        Tls?.Validate(section);
        Queue.Validate(section);
        Retry.Validate(section);
    }
}
