namespace OtelCollector.Core.Distribution.Commands;

/// <summary>What the original says of a component: the module it comes from and how stable it is.</summary>
/// <param name="Module">The Go module, as the original's <c>components</c> names it.</param>
/// <param name="Logs">Stability for logs; of an extension, its own.</param>
/// <param name="Metrics">Stability for metrics.</param>
/// <param name="Traces">Stability for traces.</param>
internal sealed record ComponentOrigin(string Module, string Logs, string Metrics, string Traces)
{
    private const string Beta = "Beta";
    private const string Alpha = "Alpha";
    private const string Stable = "Stable";
    private const string Undefined = "Undefined";

    private static readonly Dictionary<string, ComponentOrigin> Known = new(StringComparer.Ordinal)
    {
        ["receiver/nop"] = Core("receiver/nopreceiver", Beta),
        ["receiver/otlp"] = Core("receiver/otlpreceiver", Stable),
        ["processor/attributes"] = Contrib("processor/attributesprocessor", Beta),
        ["processor/batch"] = Core("processor/batchprocessor", Beta),
        ["processor/filter"] = Contrib("processor/filterprocessor", Alpha),
        ["processor/memory_limiter"] = Core("processor/memorylimiterprocessor", Beta),
        ["processor/probabilistic_sampler"] =
            Contrib("processor/probabilisticsamplerprocessor", Alpha) with { Metrics = Undefined, Traces = Beta },
        ["processor/redaction"] = Contrib("processor/redactionprocessor", Alpha) with { Traces = Beta },
        ["processor/resource"] = Contrib("processor/resourceprocessor", Beta),
        ["processor/tail_sampling"] = Contrib("processor/tailsamplingprocessor", Undefined) with { Traces = Beta },
        ["exporter/debug"] = Core("exporter/debugexporter", Alpha),
        ["exporter/file"] = Contrib("exporter/fileexporter", Alpha),
        ["exporter/nop"] = Core("exporter/nopexporter", Beta),
        ["exporter/otlp_grpc"] = Core("exporter/otlpexporter", Stable),
        ["exporter/otlp_http"] = Core("exporter/otlphttpexporter", Stable),
        ["connector/forward"] = Core("connector/forwardconnector", Beta),
        ["connector/routing"] = Contrib("connector/routingconnector", Alpha),
        ["connector/span_metrics"] = Contrib("connector/spanmetricsconnector", Alpha),
        ["extension/basicauth"] = Contrib("extension/basicauthextension", Beta),
        ["extension/bearertokenauth"] = Contrib("extension/bearertokenauthextension", Beta),
        ["extension/file_storage"] = Contrib("extension/storage/filestorage", Beta),
        ["extension/health_check"] = Contrib("extension/healthcheckextension", Alpha),
        ["extension/healthcheckv2"] = Contrib("extension/healthcheckv2extension", "Development"),
        ["extension/zpages"] = Core("extension/zpagesextension", Beta),
    };

    /// <summary>The origin of a component; null for one the original does not have.</summary>
    public static ComponentOrigin? Of(string kind, string type) => Known.GetValueOrDefault($"{kind}/{type}");

    private static ComponentOrigin Core(string path, string stability) =>
        new($"go.opentelemetry.io/collector/{path} v0.152.0", stability, stability, stability);

    private static ComponentOrigin Contrib(string path, string stability) =>
        new($"github.com/open-telemetry/opentelemetry-collector-contrib/{path} v0.152.0", stability, stability, stability);
}
