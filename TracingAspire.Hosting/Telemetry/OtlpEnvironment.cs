using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>The OTEL_* variables of a resource, as Aspire sets them.</summary>
internal static class OtlpEnvironment
{
    public const string InstanceIdAnnotation = "otel-service-instance-id";
    public const string ServiceNameAnnotation = "otel-service-name";

    public static void Add(Dictionary<string, object> variables, OtlpEndpoint endpoint, IConfiguration configuration, IHostEnvironment environment)
    {
        variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint.Url;
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = endpoint.Protocol;
        variables["OTEL_RESOURCE_ATTRIBUTES"] = $$$"""service.instance.id={{- index .Annotations "{{{InstanceIdAnnotation}}}" -}}""";
        variables["OTEL_SERVICE_NAME"] = $$$"""{{- index .Annotations "{{{ServiceNameAnnotation}}}" -}}""";
        if (configuration["AppHost:OtlpApiKey"] is { Length: > 0 } key)
            variables["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={key}";
        if (!environment.IsDevelopment())
            return;

        variables["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";
        variables["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
        variables["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
        variables["OTEL_TRACES_SAMPLER"] = "always_on";
        variables["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based";
        variables["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = "true";
    }
}
