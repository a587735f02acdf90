using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>Settings of the OTLP receiver.</summary>
internal sealed class OtlpReceiverConfig : IComponentConfig
{
    /// <summary>The gRPC server, by default at localhost:4317; null where the protocol is off.</summary>
    public GrpcServerConfig? Grpc { get; private set; }

    /// <summary>The HTTP server, by default at localhost:4318; null where the protocol is off.</summary>
    public HttpServerConfig? Http { get; private set; }

    /// <summary>Path that takes traces; default /v1/traces.</summary>
    public string TracesPath { get; private set; } = "/v1/traces";

    /// <summary>Path that takes metrics; default /v1/metrics.</summary>
    public string MetricsPath { get; private set; } = "/v1/metrics";

    /// <summary>Path that takes logs; default /v1/logs.</summary>
    public string LogsPath { get; private set; } = "/v1/logs";

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        if (section.Section("protocols", "otlpreceiver.Protocols") is not { } protocols)
            return;
        if (protocols.Section("grpc", "configgrpc.ServerConfig") is { } grpc)
            Grpc = new GrpcServerConfig(grpc, "localhost:4317");
        if (protocols.Section("http", "otlpreceiver.HTTPConfig") is { } http)
        {
            Http = new HttpServerConfig(http, "localhost:4318");
            TracesPath = UrlPath(http, "traces_url_path", TracesPath);
            MetricsPath = UrlPath(http, "metrics_url_path", MetricsPath);
            LogsPath = UrlPath(http, "logs_url_path", LogsPath);
        }
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (Grpc is null && Http is null)
            section.AddError("must specify at least one protocol when using the OTLP receiver");
    }

    // Of a whole URL only the path counts.
    private static string UrlPath(ConfigSection section, string key, string fallback)
    {
        var text = section.Text(key, fallback);
        if (text.StartsWith(':'))
            section.AddError(key, $"invalid HTTP URL path set for signal: parse \"{text}\": missing protocol scheme");
        else if (BadEscape(text) is { } escape)
            section.AddError(key, $"invalid HTTP URL path set for signal: parse \"{text}\": invalid URL escape \"{escape}\"");
        if (text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var uri))
            return uri.AbsolutePath;
        var path = text.Split('?', '#')[0];
        return path.StartsWith('/') ? path : "/" + path;
    }

    private static string? BadEscape(string text)
    {
        for (var percent = text.IndexOf('%'); percent >= 0; percent = text.IndexOf('%', percent + 1))
        {
            if (percent + 2 >= text.Length || !char.IsAsciiHexDigit(text[percent + 1]) || !char.IsAsciiHexDigit(text[percent + 2]))
                return text[percent..Math.Min(percent + 3, text.Length)];
        }

        return null;
    }
}
