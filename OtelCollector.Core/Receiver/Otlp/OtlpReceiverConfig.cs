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
            TracesPath = Absolute(http.Text("traces_url_path", TracesPath));
            MetricsPath = Absolute(http.Text("metrics_url_path", MetricsPath));
            LogsPath = Absolute(http.Text("logs_url_path", LogsPath));
        }
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (Grpc is null && Http is null)
            section.AddError("must specify at least one protocol when using the OTLP receiver");
    }

    private static string Absolute(string path) => path.StartsWith('/') ? path : "/" + path;
}
