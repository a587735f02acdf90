using Microsoft.Extensions.Configuration;

namespace TracingAspire.ServiceDefaults.Telemetry;

/// <summary>Reads the standard OTLP exporter settings, to say at start what the exporter would only ignore.</summary>
internal static class OtlpConfiguration
{
    private static readonly string[] Endpoints =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT",
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

    private static readonly string[] Exporters = ["OTEL_TRACES_EXPORTER", "OTEL_METRICS_EXPORTER", "OTEL_LOGS_EXPORTER"];

    private static readonly string[] Samplers =
        ["always_on", "always_off", "traceidratio", "parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio"];

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
        .. from name in Exporters
           let value = configuration[name]?.Trim()
           where !string.IsNullOrEmpty(value) && value is not (OtlpSignals.Otlp or OtlpSignals.None)
           select $"{name} is '{value}', which this service does not have: use otlp or none.",
        .. from value in new[] { configuration["OTEL_TRACES_SAMPLER"] }
           where !string.IsNullOrWhiteSpace(value) && !Samplers.Contains(value, StringComparer.OrdinalIgnoreCase)
           select $"OTEL_TRACES_SAMPLER is '{value}', which is no sampler: use {string.Join(", ", Samplers[..^1])} or {Samplers[^1]}.",
    ];

    private static bool IsHttpUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
