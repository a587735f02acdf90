using System.Globalization;
using Microsoft.Extensions.Configuration;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace TracingAspire.ServiceDefaults.Telemetry;

/// <summary>
/// An OTLP exporter for each signal that is sent. (The SDK's own <c>UseOtlpExporter</c> knows only all three at once, and
/// sends what has no endpoint to a default one.)
/// </summary>
internal static class OtlpExporters
{
    /// <summary>With these the SDK makes the client itself.</summary>
    private static readonly string[] Certificates =
        ["OTEL_EXPORTER_OTLP_CERTIFICATE", "OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE", "OTEL_EXPORTER_OTLP_CLIENT_KEY"];

    public static void AddOtlpExporters(this IOpenTelemetryBuilder telemetry, OtlpSignals signals, IConfiguration configuration)
    {
        if (signals.Traces)
            telemetry.WithTracing(tracing => tracing.AddOtlpExporter(options => Apply("TRACES", configuration, options)));
        if (signals.Metrics)
            telemetry.WithMetrics(metrics => metrics.AddOtlpExporter(options => Apply("METRICS", configuration, options)));
        if (signals.Logs)
            telemetry.WithLogging(logging => logging.AddOtlpExporter(options => Apply("LOGS", configuration, options)));
    }

    /// <summary>The signal's own settings, over the common ones that the SDK has read already.</summary>
    internal static void Apply(string signal, IConfiguration configuration, OtlpExporterOptions options)
    {
        if (Text("ENDPOINT") is { } endpoint)
            options.Endpoint = new Uri(endpoint);
        if (Text("PROTOCOL") is { } protocol)
            options.Protocol = protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        if (Text("HEADERS") is { } headers)
            options.Headers = headers;
        if (int.TryParse(Text("TIMEOUT"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            options.TimeoutMilliseconds = milliseconds;
        if (!Certificates.Any(name => !string.IsNullOrWhiteSpace(configuration[name])))
            options.HttpClientFactory = () => CreateClient(options);

        string? Text(string setting) =>
            configuration[$"OTEL_EXPORTER_OTLP_{signal}_{setting}"] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
    }

    private static HttpClient CreateClient(OtlpExporterOptions options) => new(new BrokenConnectionRetry(new SocketsHttpHandler()))
    {
        Timeout = TimeSpan.FromMilliseconds(options.TimeoutMilliseconds),
    };
}
