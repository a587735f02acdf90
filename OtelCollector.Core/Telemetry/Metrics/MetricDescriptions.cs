using System.Diagnostics.Metrics;

namespace OtelCollector.Core.Telemetry.Metrics;

/// <summary>Descriptions of metrics end in their stability, as the original's do.</summary>
internal static class MetricDescriptions
{
    private static readonly string[] Development =
    [
        "otelcol_exporter_in_flight_", "otelcol_exporter_queue_batch_", "otelcol_processor_batch_", "otelcol_processor_tail_sampling_",
        "otelcol_processor_filter_", "otelcol_processor_probabilistic_sampler_", "otelcol_connector_", "otelcol.",
    ];

    private static readonly string[] Deprecated = ["otelcol_processor_accepted_", "otelcol_processor_refused_"];

    public static string Of(Instrument instrument)
    {
        var text = instrument.Description ?? string.Empty;
        if (text.EndsWith(']') || !instrument.Name.StartsWith("otelcol", StringComparison.Ordinal))
            return text;
        var stability = IsOne(Development) ? "Development" : IsOne(Deprecated) ? "Deprecated" : "Alpha";
        return $"{text} [{stability}]";

        bool IsOne(string[] prefixes) => Array.Exists(prefixes, p => instrument.Name.StartsWith(p, StringComparison.Ordinal));
    }
}
