using OpenTelemetry.Exporter;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Export;

/// <summary>Gives the SDK's OTLP exporter what the configuration says of its destination.</summary>
internal static class OtlpDestination
{
    /// <summary>Options of the exporter.</summary>
    /// <param name="config">The section.</param>
    /// <param name="path">Where HTTP posts to unless the endpoint names a path, e.g. <c>/v1/traces</c>.</param>
    /// <exception cref="Component.ComponentException">A certificate cannot be used.</exception>
    public static OtlpExporterOptions Options(OtlpConfig config, string path)
    {
        var isGrpc = config.Protocol == "grpc";
        var options = new OtlpExporterOptions
        {
            Protocol = isGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf,
            Endpoint = isGrpc || HasPath(config.Endpoint) ? config.Endpoint : new Uri(config.Endpoint, path),
            Headers = string.Join(',', config.Headers.Select(h => $"{h.Key}={Uri.EscapeDataString(h.Value)}")),
            Compression = config.Compression == "gzip" ? OtlpExportCompression.GZip : OtlpExportCompression.None,
        };
        if (config.Timeout > TimeSpan.Zero)
            options.TimeoutMilliseconds = (int)config.Timeout.TotalMilliseconds;
        if (OtlpTls.Handler(config) is { } handler)
            options.HttpClientFactory = () => new HttpClient(handler) { Timeout = TimeSpan.FromMilliseconds(options.TimeoutMilliseconds) };
        return options;
    }

    // A lone slash is a path as well: it is used as it is given.
    private static bool HasPath(Uri endpoint) =>
        endpoint.AbsolutePath != "/" || endpoint.OriginalString.EndsWith('/');
}
