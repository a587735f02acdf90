using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>Where the Collector sends its own telemetry over OTLP.</summary>
internal sealed record OtlpConfig
{
    /// <summary><c>grpc</c> or <c>http/protobuf</c>; null where it is not given, which is an error.</summary>
    public string? Protocol { get; private init; }

    /// <summary>The destination with its scheme; the protocol's default where it is not given.</summary>
    public Uri Endpoint { get; private init; } = null!;

    /// <summary>Longest one attempt may take; default 10s.</summary>
    public TimeSpan Timeout { get; private init; }

    /// <summary>Sent with every request.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private init; } = new Dictionary<string, string>();

    /// <summary><c>delta</c>, <c>cumulative</c> (default) or <c>lowmemory</c>; for metrics only.</summary>
    public string Temporality { get; private init; } = "cumulative";

    /// <summary><c>gzip</c> or <c>none</c>; null for none.</summary>
    public string? Compression { get; private init; }

    /// <summary>File with the authorities to trust, PEM; null for the system's.</summary>
    public string? Certificate { get; private init; }

    /// <summary>File with the certificate that is shown to the server, PEM; null for none.</summary>
    public string? ClientCertificate { get; private init; }

    /// <summary>File with the key of that certificate, PEM.</summary>
    public string? ClientKey { get; private init; }

    public static OtlpConfig Read(ConfigSection section)
    {
        var protocol = section.Text("protocol");
        var insecure = section.Boolean("insecure", fallback: false);
        var endpoint = section.Text("endpoint", protocol == "grpc" ? "localhost:4317" : "localhost:4318");
        if (!endpoint.StartsWith("http://", StringComparison.Ordinal) && !endpoint.StartsWith("https://", StringComparison.Ordinal))
            endpoint = $"{(insecure ? "http" : "https")}://{endpoint}";
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri))
            section.AddInvalid("endpoint", $"parse \"{endpoint}\": invalid URI");
        section.AcceptWithoutEffect("default_histogram_aggregation");
        return new OtlpConfig
        {
            Protocol = protocol,
            Endpoint = uri ?? new Uri("http://localhost"),
            Timeout = TimeSpan.FromMilliseconds(section.WholeNumber("timeout", 10_000, 0, int.MaxValue)),
            Temporality = section.Text("temporality_preference", "cumulative"),
            Compression = section.Text("compression"),
            Headers = ReadHeaders(section),
            Certificate = section.Text("certificate"),
            ClientCertificate = section.Text("client_certificate"),
            ClientKey = section.Text("client_key"),
        };
    }

    /// <summary>What is wrong with it, in the original's wording; null where nothing is.</summary>
    public string? Fault() => this switch
    {
        { Protocol: not ("grpc" or "http/protobuf" or null) } => $"unsupported protocol \"{Protocol}\"",
        { Compression: not (null or "none" or "gzip") } => $"unsupported compression \"{Compression}\"",
        { Temporality: not ("cumulative" or "delta" or "lowmemory") } => $"unsupported temporality preference \"{Temporality}\"",
        _ => null,
    };

    // A list of names and values, or the older form, a map; both over the list as one text.
    private static Dictionary<string, string> ReadHeaders(ConfigSection section)
    {
        section.MarkOpaque("headers");
        section.MarkOpaque("headers_list");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in section.Text("headers_list", string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = header.Split('=', 2, StringSplitOptions.TrimEntries);
            headers[parts[0]] = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : string.Empty;
        }

        if (section.IsMap("headers"))
        {
            foreach (var (name, value) in section.TextMap("headers"))
                headers[name] = value;
            return headers;
        }

        foreach (var header in section.SectionList("headers", "config.NameStringValuePair"))
            headers[header.Text("name", string.Empty)] = header.Text("value", string.Empty);
        return headers;
    }
}
