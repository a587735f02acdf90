using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Exporter.Sending;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Settings of the OTLP/gRPC exporter.</summary>
internal sealed class OtlpGrpcExporterConfig : IComponentConfig
{
    private string _endpoint = string.Empty;
    private bool _isInsecure;

    /// <summary>The destination as a URI; http for cleartext, https for TLS.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Metadata sent with every request.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    /// <summary>Compression of requests: <c>gzip</c> (default), <c>zstd</c> or <c>none</c>.</summary>
    public string Compression { get; private set; } = "gzip";

    /// <summary>Longest one attempt may take; default 5s, 0 for no limit.</summary>
    public TimeSpan Timeout { get; private set; } = TimeSpan.FromSeconds(5);

    /// <summary>What waits in memory.</summary>
    public QueueConfig Queue { get; private set; } = new();

    /// <summary>How failed attempts are repeated.</summary>
    public RetryConfig Retry { get; private set; } = new();

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        _endpoint = section.Text("endpoint", string.Empty);
        Timeout = section.Duration("timeout", Timeout);
        Headers = section.TextMap("headers");
        Compression = section.Text("compression", Compression);
        if (Compression is "")
            Compression = "none";
        if (Compression is not ("gzip" or "zstd" or "none"))
            section.AddError("compression", $"unsupported compression type \"{Compression}\" (supported: gzip, zstd, none)");
        if (section.Section("tls", "configtls.ClientConfig") is { } tls)
            BindTls(tls);
        Queue = QueueConfig.Read(section);
        Retry = RetryConfig.Read(section);
        if (section.HasValue("auth"))
            section.AddError("auth", "is not supported by this Collector, remove it or send the credentials in headers");
        section.AcceptWithoutEffect(
            "keepalive",
            "read_buffer_size",
            "write_buffer_size",
            "wait_for_ready",
            "balancer_name",
            "user_agent",
            "authority",
            "middlewares");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (_endpoint.Length == 0)
        {
            section.AddError("requires a non-empty \"endpoint\"");
            return;
        }

        var hasScheme = _endpoint.Contains("://", StringComparison.Ordinal);
        var text = hasScheme ? _endpoint : $"{(_isInsecure ? "http" : "https")}://{_endpoint}";
        if (text.StartsWith("dns:///", StringComparison.Ordinal))
            text = (_isInsecure ? "http://" : "https://") + text["dns:///".Length..];
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            section.AddError($"invalid endpoint \"{_endpoint}\", write host:port, http://host:port or https://host:port");
        else
            Address = uri;
    }

    private void BindTls(ConfigSection tls)
    {
        _isInsecure = tls.Boolean("insecure", fallback: false);
        tls.AcceptWithoutEffect(
            "insecure_skip_verify",
            "server_name_override",
            "ca_file",
            "ca_pem",
            "cert_file",
            "cert_pem",
            "key_file",
            "key_pem",
            "min_version",
            "max_version",
            "cipher_suites",
            "curve_preferences",
            "include_insecure_cipher_suites",
            "include_system_ca_certs_pool",
            "reload_interval",
            "tpm");
    }
}
