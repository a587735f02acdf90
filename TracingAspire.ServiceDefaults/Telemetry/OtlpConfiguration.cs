using Microsoft.Extensions.Configuration;

namespace TracingAspire.ServiceDefaults.Telemetry;

/// <summary>Reads the standard OTLP exporter settings, to say at start what the exporter would only ignore.</summary>
internal static class OtlpConfiguration
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Endpoints =
    [
        Endpoint,
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
        "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
    ];

    private static readonly string[] Protocols =
    [
        "OTEL_EXPORTER_OTLP_PROTOCOL",
        "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL",
        "OTEL_EXPORTER_OTLP_METRICS_PROTOCOL",
        "OTEL_EXPORTER_OTLP_LOGS_PROTOCOL",
    ];

    public static bool IsEnabled(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[Endpoint]);

    public static List<string> Validate(IConfiguration configuration) =>
    [
        .. from name in Endpoints
           let value = configuration[name]
           where !string.IsNullOrWhiteSpace(value) && !IsHttpUrl(value)
           select $"{name} is '{value}', which is no http or https URL: use one such as http://localhost:4317.",
        .. from name in Protocols
           let value = configuration[name]
           where !string.IsNullOrWhiteSpace(value) && value is not ("grpc" or "http/protobuf")
           select $"{name} is '{value}', which the exporter does not speak: use grpc or http/protobuf.",
    ];

    private static bool IsHttpUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
