using Jaeger.Model;
using Jaeger.Query.Http;
using Jaeger.Query.Proxy;
using Jaeger.Tenancy;
using Jaeger.Ui;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Server;

namespace Jaeger.Query;

/// <summary>Settings of the extension <c>jaeger_query</c>.</summary>
internal sealed class JaegerQueryConfig : IComponentConfig
{
    private const string DefaultEndpoint = "localhost:16686";

    /// <summary>The backend that is queried; required.</summary>
    public string TraceStorage { get; set; } = "";

    /// <summary>The backend traces are archived to; empty (the default) for none.</summary>
    public string ArchiveStorage { get; set; } = "";

    /// <summary>
    /// The backend service metrics are read from: a metric backend, or a trace backend to have them computed from its spans;
    /// empty (the default) for none.
    /// </summary>
    public string MetricStorage { get; set; } = "";

    /// <summary>The server of UI and API. Default endpoint <c>localhost:16686</c>.</summary>
    public HttpServerConfig Http { get; set; } =
        new("extensions::jaeger_query::http::endpoint", new ListenAddress("localhost", 16686));

    /// <summary>Where and how the gRPC services are served. Default <c>localhost:16685</c>, without TLS.</summary>
    public GrpcServerConfig Grpc { get; set; } =
        new("extensions::jaeger_query::grpc::endpoint", new ListenAddress("localhost", 16685));

    /// <summary>The path below which everything is served, without a slash at its end; empty (the default) for the root.</summary>
    public string BasePath { get; set; } = "";

    /// <summary>Where the UI's page gets its settings and files from.</summary>
    public UiConfig Ui { get; set; } = new();

    /// <summary>Who the tenants are; none by default.</summary>
    public TenancyConfig Tenancy { get; set; } = new();

    /// <summary>Where OTLP that is sent to this server goes; null (the default) for nowhere.</summary>
    public Uri? OtlpProxyTarget { get; set; }

    /// <summary>Whether requests become spans of the Collector's own traces; default true.</summary>
    public bool TracesRequests { get; set; } = true;

    /// <summary>
    /// The furthest a span is moved to correct its host's clock, in nanoseconds; 0 (the default) for never, and below it
    /// every correction is too far.
    /// </summary>
    public long MaxClockSkew { get; set; }

    /// <summary>The most spans of a trace that are answered; 0 (the default) or less for all. Ignored for raw traces.</summary>
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

        var options = section.Embedded("queryoptions");
        if (options.Section("http", "confighttp.ServerConfig") is { } http) Http = new HttpServerConfig(http, DefaultEndpoint, isEmbedded: false);
        if (options.Section("grpc", "configgrpc.ServerConfig") is { } grpc) Grpc = new GrpcServerConfig(grpc, "localhost:16685");
        BasePath = section.Text("base_path", "");
        if (section.Section("ui", "app.UIConfig") is { } ui) Ui = UiConfig.Read(ui);
        if (section.Section("multi_tenancy", "tenancy.Options") is { } tenancy) Tenancy = TenancyConfig.Read(tenancy);
        OtlpProxyTarget = OtlpProxyConfig.Read(options);
        TracesRequests = section.Boolean("enable_tracing", fallback: true);
        MaxClockSkew = UnixNano.Saturate((Int128)section.Duration("max_clock_skew_adjust", TimeSpan.Zero).Ticks * 100);
        MaxTraceSize = (int)Math.Clamp(section.WholeNumber("max_trace_size", 0), 0, int.MaxValue);
        _ = section.Boolean("bearer_token_propagation", fallback: false);
        AiConfig.Read(options);
        foreach (var header in section.SectionList("header_forwarding", "headerforwarding.ForwardedHeader"))
            header.AcceptWithoutEffect("http_name", "grpc_name", "header_role", "grpc_outbound_name", "http_outbound_name");

        // There is no storage elsewhere that a token could go to.
        section.AcceptWithoutEffect("bearer_token_propagation");
        foreach (var interceptor in section.TextListOnly("query_interceptors"))
            section.AddInvalid($"'query_interceptors' names {interceptor}: there are no extensions that intercept queries");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (TraceStorage.Length == 0)
        {
            section.AddError("Storage.TracesPrimary: non zero value required");
            section.AddRemedy("set storage::traces to a backend of the extension jaeger_storage");
        }

        BasePath = Base(section);
    }

    private string Base(ConfigSection section)
    {
        if (BasePath is "" or "/") return "";
        if (BasePath[0] != '/')
        {
            section.AddError($"invalid base_path \"{BasePath}\": must start with '/'");
            return "";
        }

        var clean = RequestPath.Clean(BasePath).TrimEnd('/');
        if (!string.Equals(BasePath, clean, StringComparison.Ordinal) && !string.Equals(BasePath, clean + "/", StringComparison.Ordinal))
        {
            section.AddError(
                $"invalid base_path \"{BasePath}\": must not contain dot segments, path traversal, or duplicate slashes "
                + $"(normalized: \"{(clean.Length == 0 ? "/" : clean)}\")");
        }

        return clean;
    }
}
