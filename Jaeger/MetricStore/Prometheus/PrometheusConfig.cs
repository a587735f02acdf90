using OtelCollector.Core.Client;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace Jaeger.MetricStore.Prometheus;

/// <summary>Settings of a <c>prometheus</c> metric backend: a server with Prometheus' query API that has the span metrics.</summary>
internal sealed class PrometheusConfig : IMetricBackendConfig
{
    private const string DefaultEndpoint = "http://localhost:9090";

    /// <inheritdoc/>
    public string Kind => "prometheus";

    /// <inheritdoc/>
    public IReadOnlyCollection<ComponentId> Dependencies => Authenticator is { } id ? [id] : [];

    /// <summary>The server's address; below it lies <c>/api/v1/query_range</c>. Default <c>http://localhost:9090</c>.</summary>
    public Uri Endpoint { get; set; } = new(DefaultEndpoint);

    /// <summary>The longest time to connect. Default 30 seconds.</summary>
    public TimeSpan ConnectTimeout { get; private set; } = TimeSpan.FromSeconds(30);

    /// <summary>Certificates and how the server is checked, where the address says https; null for the system's authorities.</summary>
    public ClientTlsSettings? Tls { get; private set; }

    /// <summary>A file with the bearer token requests carry, read again every 10 seconds; empty (the default) for none.</summary>
    public string TokenFile { get; set; } = "";

    /// <summary>Stands before the names of the metrics; default <c>traces_span_metrics</c>, empty for nothing.</summary>
    public string Namespace { get; private set; } = "traces_span_metrics";

    /// <summary>The unit of durations, <c>ms</c> (the default) or <c>s</c>; only for the name, see <see cref="NormalizeDuration"/>.</summary>
    public string LatencyUnit { get; private set; } = "ms";

    /// <summary>Whether the calls' name ends in <c>_total</c>; default false.</summary>
    public bool NormalizeCalls { get; private set; }

    /// <summary>Whether the durations' name ends in their unit; default false.</summary>
    public bool NormalizeDuration { get; private set; }

    /// <summary>Further parameters of every query; none by default.</summary>
    public IReadOnlyDictionary<string, string> ExtraParameters { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The extension whose credentials requests carry; null (the default) for none.</summary>
    public ComponentId? Authenticator { get; private set; }

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        BindEndpoint(section);
        ConnectTimeout = section.Duration("connect_timeout", ConnectTimeout);
        if (ConnectTimeout <= TimeSpan.Zero) section.AddInvalid($"'connect_timeout' must be greater than zero, got {ConnectTimeout.TotalSeconds}s");
        Tls = ClientTlsSettings.Read(section);
        TokenFile = section.Text("token_file_path", TokenFile);
        if (section.Boolean("token_override_from_context", fallback: false))
            section.AddInvalid("'token_override_from_context' is not supported here: give the token in token_file_path");
        Namespace = section.Text("metric_namespace", Namespace);
        LatencyUnit = section.Text("latency_unit", LatencyUnit);
        if (LatencyUnit.Length == 0) LatencyUnit = "ms";
        if (LatencyUnit is not ("ms" or "s")) section.AddInvalid($"latency_unit must be \"ms\" or \"s\", not \"{LatencyUnit}\"");
        NormalizeCalls = section.Boolean("normalize_calls", fallback: false);
        NormalizeDuration = section.Boolean("normalize_duration", fallback: false);
        if (section.Section("extra_query_parameters", "map[string]string") is { } extra)
            ExtraParameters = extra.Keys.ToDictionary(k => k, k => extra.Text(k, ""), StringComparer.Ordinal);
        if (section.Section("auth", "config.Authentication") is { } auth) BindAuthenticator(auth);
    }

    /// <inheritdoc/>
    public IMetricBackend Create(ComponentSettings settings) => new PrometheusBackend(this, settings.Logger);

    private void BindEndpoint(ConfigSection section)
    {
        var text = section.Text("endpoint", DefaultEndpoint);
        if (Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https") Endpoint = endpoint!;
        else section.AddInvalid($"'endpoint' must be an address such as {DefaultEndpoint}, got \"{text}\"");
    }

    private void BindAuthenticator(ConfigSection auth)
    {
        var text = auth.Text("authenticator", "");
        if (text.Length == 0) return;
        if (ComponentId.TryParse(text, out var id, out var error)) Authenticator = id;
        else auth.AddError("authenticator", error);
    }
}
