namespace OtelCollector.Core.Telemetry.Metrics;

/// <summary>Which library of the original makes a metric; views and scope information name it.</summary>
internal static class MetricScopes
{
    private const string Core = "go.opentelemetry.io/collector/";
    private const string Contrib = "github.com/open-telemetry/opentelemetry-collector-contrib/";

    private static readonly (string Prefix, string Scope)[] Scopes =
    [
        ("otelcol_exporter_", Core + "exporter/exporterhelper"),
        ("otelcol_receiver_", Core + "receiver/receiverhelper"),
        ("otelcol_processor_batch_", Core + "processor/batchprocessor"),
        ("otelcol_processor_tail_sampling_", Contrib + "processor/tailsamplingprocessor"),
        ("otelcol_processor_filter_", Contrib + "processor/filterprocessor"),
        ("otelcol_processor_probabilistic_sampler_", Contrib + "processor/probabilisticsamplerprocessor"),
        ("otelcol_processor_accepted_", Core + "processor/memorylimiterprocessor"),
        ("otelcol_processor_refused_", Core + "processor/memorylimiterprocessor"),
        ("otelcol_processor_", Core + "processor/processorhelper"),
        ("otelcol_connector_spanmetrics_", Contrib + "connector/spanmetricsconnector"),
        ("otelcol_fileconsumer_", Contrib + "extension/storage/filestorage"),
        ("jaeger_", "jaeger-v2"),
        ("http", "go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"),
        ("rpc", "go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc"),
    ];

    /// <summary>The library's name.</summary>
    public static string Of(string metric)
    {
        foreach (var (prefix, scope) in Scopes)
        {
            if (metric.StartsWith(prefix, StringComparison.Ordinal))
                return scope;
        }

        return Core + "service";
    }
}
