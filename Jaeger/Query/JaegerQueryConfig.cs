using Jaeger.Model;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Server;

namespace Jaeger.Query;

/// <summary>Settings of the extension <c>jaeger_query</c>.</summary>
internal sealed class JaegerQueryConfig : IComponentConfig
{
    /// <summary>The backend that is queried; required.</summary>
    public string TraceStorage { get; set; } = "";

    /// <summary>The backend traces are archived to; empty (the default) for none.</summary>
    public string ArchiveStorage { get; set; } = "";

    /// <summary>
    /// The backend service metrics are read from: a metric backend, or a trace backend to have them computed from its spans;
    /// empty (the default) for none.
    /// </summary>
    public string MetricStorage { get; set; } = "";

    /// <summary>Where UI and API listen. Default <c>localhost:16686</c>.</summary>
    public ListenAddress Address { get; set; } = new("localhost", 16686);

    /// <summary>Where and how the gRPC services are served. Default <c>localhost:16685</c>, without TLS.</summary>
    public GrpcServerConfig Grpc { get; set; } =
        new("extensions::jaeger_query::grpc::endpoint", new ListenAddress("localhost", 16685));

    /// <summary>The path below which everything is served, without a slash at its end; empty (the default) for the root.</summary>
    public string BasePath { get; set; } = "";

    /// <summary>A JSON file with settings for the UI; empty (the default) for none.</summary>
    public string UiConfigFile { get; set; } = "";

    /// <summary>The furthest a span is moved to correct its host's clock, in nanoseconds; 0 (the default) for never.</summary>
    public long MaxClockSkew { get; set; }

    /// <summary>The most spans of a trace that are answered; 0 (the default) for all. Ignored for raw traces.</summary>
    public int MaxTraceSize { get; set; }

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        if (section.Section("storage", "jaegerquery.Storage") is { } storage)
        {
            TraceStorage = storage.Text("traces", "");
            ArchiveStorage = storage.Text("traces_archive", "");
            MetricStorage = storage.Text("metrics", "");
        }

        if (section.Section("http", "confighttp.ServerConfig") is { } http) BindAddress(http);
        if (section.Section("grpc", "configgrpc.ServerConfig") is { } grpc) Grpc = new GrpcServerConfig(grpc, "localhost:16685");
        BasePath = section.Text("base_path", "");
        if (section.Section("ui", "app.UIConfig") is { } ui)
        {
            UiConfigFile = ui.Text("config_file", "");
            ui.AcceptWithoutEffect("log_access");
        }

        MaxClockSkew = UnixNano.Saturate((Int128)section.Duration("max_clock_skew_adjust", TimeSpan.Zero).Ticks * 100);
        MaxTraceSize = (int)section.WholeNumber("max_trace_size", 0, 0, int.MaxValue);
        section.AcceptWithoutEffect("ai", "bearer_token_propagation", "enable_tracing", "otlp_proxy");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (TraceStorage.Length == 0)
            section.AddError("storage::traces", "is required: name a backend of the extension jaeger_storage");
        if (MaxClockSkew < 0) section.AddError("max_clock_skew_adjust", "must not be negative, 0 turns it off");
        BasePath = string.Equals(BasePath, "/", StringComparison.Ordinal) ? "" : BasePath;
        if (BasePath.Length == 0) return;
        if (BasePath[0] != '/')
        {
            section.AddError("base_path", $"invalid value \"{BasePath}\": must start with '/'");
            return;
        }

        var trimmed = BasePath.EndsWith('/') ? BasePath[..^1] : BasePath;
        if (trimmed[1..].Split('/').Any(s => s is "" or "." or ".."))
            section.AddError("base_path", $"invalid value \"{BasePath}\": must not contain dot segments, path traversal, or duplicate slashes");
        BasePath = trimmed;
    }

    private void BindAddress(ConfigSection http)
    {
        if (http.Text("endpoint") is not { } endpoint) return;
        if (ListenAddress.TryParse(endpoint, out var address, out var error)) Address = address!;
        else http.AddInvalid($"'endpoint' {error}");
    }
}
