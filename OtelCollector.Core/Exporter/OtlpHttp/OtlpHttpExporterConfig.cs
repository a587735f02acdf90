using OtelCollector.Core.Client;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.OtlpHttp;

/// <summary>Settings of the OTLP/HTTP exporter.</summary>
internal sealed class OtlpHttpExporterConfig : IComponentConfig
{
    private readonly Dictionary<string, string> _signalEndpoints = new(StringComparer.Ordinal);

    /// <summary>The connection.</summary>
    public HttpClientConfig Client { get; private set; } = new();

    /// <summary>Whether requests are written as JSON; default false, protobuf.</summary>
    public bool IsJson { get; private set; }

    /// <summary>Where requests wait.</summary>
    public QueueConfig Queue { get; private set; } = new();

    /// <summary>How failed attempts are repeated.</summary>
    public RetryConfig Retry { get; private set; } = new();

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        Client = HttpClientConfig.Read(section, TimeSpan.FromSeconds(30), "gzip");
        foreach (var signal in (string[])["traces", "metrics", "logs", "profiles"])
            _signalEndpoints[signal] = section.Text($"{signal}_endpoint", string.Empty);
        var encoding = section.Text("encoding", "proto");
        if (encoding is not ("proto" or "json"))
            section.AddError("encoding", $"invalid encoding type: {encoding}");
        IsJson = encoding == "json";
        Queue = QueueConfig.Read(section);
        Retry = RetryConfig.Read(section);
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (Client.Endpoint.Length == 0 && _signalEndpoints.Values.All(endpoint => endpoint.Length == 0))
            section.AddError("at least one endpoint must be specified");
        Client.Validate(section);
        Queue.Validate(section);
        Retry.Validate(section);
    }

    /// <summary>Where a signal goes.</summary>
    /// <exception cref="ComponentException">The settings name no place for it.</exception>
    public Uri Address(Signal signal)
    {
        if (Client.Endpoint.Length > 0)
            Parse("endpoint", Client.Endpoint);
        var own = _signalEndpoints[signal.Name()];
        if (own.Length > 0)
            return Parse($"{signal.Name()}_endpoint", own);
        return Client.Endpoint.Length > 0
            ? Parse("endpoint", $"{Client.Endpoint.TrimEnd('/')}/v1/{signal.Name()}")
            : throw new ComponentException($"either endpoint or {signal.Name()}_endpoint must be specified");
    }

    private static Uri Parse(string key, string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" } && uri.Host.Length > 0
            ? uri
            : throw new ComponentException($"{key} must be a valid URL");
}
