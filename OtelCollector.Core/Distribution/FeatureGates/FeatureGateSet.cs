using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Distribution.FeatureGates;

/// <summary>The gates of the original with their state in this process.</summary>
internal sealed class FeatureGateSet
{
    /// <summary>Lists of several sources are joined.</summary>
    public const string MergeAppend = "confmap.enableMergeAppendOption";

    /// <summary>A configuration needs no pipelines.</summary>
    public const string NoPipelines = "service.AllowNoPipelines";

    /// <summary>The page for Prometheus is on the loopback address unless told otherwise.</summary>
    public const string LocalMetrics = "telemetry.UseLocalHostAsDefaultMetricsAddress";

    private const string Issues = "https://github.com/open-telemetry/opentelemetry-collector/issues/";
    private const string Pulls = "https://github.com/open-telemetry/opentelemetry-collector/pull/";

    private readonly Dictionary<string, bool> _states;

    /// <summary>All gates in their default state.</summary>
    public FeatureGateSet() => _states = All.ToDictionary(g => g.Id, g => g.IsOnByDefault, StringComparer.Ordinal);

    /// <summary>The gates, by name.</summary>
    public static IReadOnlyList<FeatureGate> All { get; } =
    [
        new("configoptional.AddEnabledField", FeatureStage.Beta, "v0.138.0", "Allows optional fields to be toggled via an 'enabled' field.") { ReferenceUrl = Issues + "14021" },
        new(MergeAppend, FeatureStage.Alpha, "v0.120.0", "Combines lists when resolving configs from different sources. This feature gate will not be stabilized 'as is'; the current behavior will remain the default.") { ReferenceUrl = Issues + "8754" },
        new("confmap.newExpandedValueSanitizer", FeatureStage.Beta, "v0.144.0", "Fixes some types of decoding errors where environment variables are parsed as non-string types but assigned to string fields.") { ReferenceUrl = Pulls + "14413" },
        new("exporter.PersistRequestContext", FeatureStage.Beta, "v0.128.0", "controls whether context should be stored alongside requests in the persistent queue") { ReferenceUrl = Pulls + "13188" },
        new("extension.healthcheck.useComponentStatus", FeatureStage.Alpha, "v0.142.0", "Allows the health check extension to use component status"),
        new("otelcol.printInitialConfig", FeatureStage.Beta, "v0.120.0", "if set to true, enable the print-config command") { ReferenceUrl = Pulls + "11775" },
        new("pdata.enableRefCounting", FeatureStage.Beta, "v0.133.0", "When enabled, enables using ref counting to know when pdata memory can be freed up. This featuregate is here only to protect if unexpected bugs happens because of ref counting logic.") { ReferenceUrl = Issues + "13631" },
        new("pdata.useCustomProtoEncoding", FeatureStage.Stable, "v0.133.0", "When enabled, enable custom proto encoding. This is a required step to enable featuregate pdata.useProtoPooling.") { ReferenceUrl = Issues + "13631", ToVersion = "v0.137.0" },
        new("pdata.useProtoPooling", FeatureStage.Alpha, "v0.133.0", "When enabled, enable using local memory pools for underlying data that the pdata messages are pushed to.") { ReferenceUrl = Issues + "13631" },
        new("receiverhelper.newReceiverMetrics", FeatureStage.Alpha, "v0.138.0", "Controls whether receivers emit new metrics and span attributes to distinguish downstream errors from internal errors. This is a breaking change for the semantics of the otelcol_receiver_refused_metric_points,  otelcol_receiver_refused_log_records and otelcol_receiver_refused_spans.") { ReferenceUrl = Pulls + "12802" },
        new(NoPipelines, FeatureStage.Alpha, "v0.122.0", "Allow starting the Collector without starting any pipelines.") { ReferenceUrl = Pulls + "12613" },
        new("service.profilesSupport", FeatureStage.Alpha, "v0.112.0", "Controls whether profiles support can be enabled") { ReferenceUrl = Pulls + "11477" },
        new(LocalMetrics, FeatureStage.Beta, "v0.111.0", "Controls whether default Prometheus metrics server use localhost as the default host for their endpoints") { ReferenceUrl = Pulls + "11251" },
        new("telemetry.newPipelineTelemetry", FeatureStage.Alpha, "v0.123.0", "Injects component-identifying scope attributes in internal Collector metrics")
        {
            ReferenceUrl = "https://github.com/open-telemetry/opentelemetry-collector/blob/main/docs/rfcs/component-universal-telemetry.md",
        },
    ];

    /// <summary>The default states as the command line writes them.</summary>
    public static string Defaults => string.Join(',', All.Select(g => g.IsOnByDefault ? g.Id : $"-{g.Id}"));

    /// <summary>Whether a gate is on.</summary>
    public bool this[string id] => _states[id];

    /// <summary>Sets gates by a list such as <c>a,-b,+c</c>.</summary>
    /// <exception cref="ConfigException">A gate does not exist or cannot be changed.</exception>
    public void Apply(string list)
    {
        var errors = list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Set).Where(e => e is not null).ToList();
        if (errors.Count > 0)
            throw new ConfigException($"invalid argument \"{list}\" for \"--feature-gates\" flag: {string.Join("; ", errors)}");
    }

    private string? Set(string entry)
    {
        var isOn = entry[0] != '-';
        var id = entry[0] is '-' or '+' ? entry[1..] : entry;
        if (All.FirstOrDefault(g => g.Id == id) is not { } gate)
            return $"no such feature gate \"{id}\". valid gates: [{string.Join(' ', All.Select(g => g.Id))}]";
        if (gate.Stage == FeatureStage.Stable && !isOn)
            return $"feature gate \"{id}\" is stable, can not be disabled";
        _states[id] = isOn;
        return null;
    }
}
