using System.Globalization;
using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Settings of the span metrics connector.</summary>
internal sealed class SpanMetricsConfig : IComponentConfig
{
    private const string Delta = "AGGREGATION_TEMPORALITY_DELTA";
    private const string Cumulative = "AGGREGATION_TEMPORALITY_CUMULATIVE";

    private string _temporality = Cumulative;

    /// <summary>Additional dimensions of all metrics.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; private set; } = [];

    /// <summary>Additional dimensions of the calls.</summary>
    public IReadOnlyList<Dimension> CallsDimensions { get; private set; } = [];

    /// <summary>Default dimensions to leave out.</summary>
    public IReadOnlyList<string> ExcludeDimensions { get; private set; } = [];

    /// <summary>How durations are recorded.</summary>
    public HistogramConfig Histogram { get; } = new();

    /// <summary>Most resources remembered between two flushes; default 1000.</summary>
    public int ResourceMetricsCacheSize { get; private set; } = 1000;

    /// <summary>Resource attributes that tell resources apart; none given means all.</summary>
    public IReadOnlyList<string> ResourceMetricsKeyAttributes { get; private set; } = [];

    /// <summary>Cumulative unless delta is asked for.</summary>
    public AggregationTemporality Temporality =>
        _temporality == Delta ? AggregationTemporality.Delta : AggregationTemporality.Cumulative;

    /// <summary>Time between two flushes; default 60s.</summary>
    public TimeSpan MetricsFlushInterval { get; private set; } = TimeSpan.FromSeconds(60);

    /// <summary>Resources without spans for that long are forgotten; default 0, never; cumulative only.</summary>
    public TimeSpan MetricsExpiration { get; private set; }

    /// <summary>Series whose last timestamp is remembered; default 1000, delta only.</summary>
    public int TimestampCacheSize { get; private set; } = 1000;

    /// <summary>Stands before the metric names; default traces.span.metrics, empty for none.</summary>
    public string Namespace { get; private set; } = "traces.span.metrics";

    /// <summary>Adds spans as exemplars; default false.</summary>
    public bool HasExemplars { get; private set; }

    /// <summary>Most exemplars a data point; default 5, 0 means no limit.</summary>
    public int MaxExemplars { get; private set; } = 5;

    /// <summary>Counts span events as well; default false.</summary>
    public bool HasEvents { get; private set; }

    /// <summary>Additional dimensions of the events, from the events' attributes first.</summary>
    public IReadOnlyList<Dimension> EventDimensions { get; private set; } = [];

    /// <summary>Instrumentation scopes whose name and version become attributes.</summary>
    public IReadOnlyList<string> IncludeInstrumentationScope { get; private set; } = [];

    /// <summary>Most series a metric and resource, the rest is counted as overflow; default 0, no limit.</summary>
    public int AggregationCardinalityLimit { get; private set; }

    /// <summary>Adds whether the count was extrapolated from the sampling threshold; default false.</summary>
    public bool EnableMetricsSamplingMethod { get; private set; }

    /// <summary>Whether the deprecated <c>dimensions_cache_size</c> is set.</summary>
    public bool UsesDimensionsCacheSize { get; private set; }

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        Dimensions = Dimension.ReadList(section, "dimensions");
        CallsDimensions = Dimension.ReadList(section, "calls_dimensions");
        ExcludeDimensions = section.TextList("exclude_dimensions", []);
        if (section.Section("histogram", "spanmetricsconnector.HistogramConfig") is { } histogram)
            Histogram.Bind(histogram);
        UsesDimensionsCacheSize = section.WholeNumber("dimensions_cache_size", 0) != 0;
        ResourceMetricsCacheSize = Int(section, "resource_metrics_cache_size", ResourceMetricsCacheSize);
        ResourceMetricsKeyAttributes = section.TextList("resource_metrics_key_attributes", []);
        _temporality = section.Text("aggregation_temporality", _temporality);
        MetricsFlushInterval = section.Duration("metrics_flush_interval", MetricsFlushInterval);
        MetricsExpiration = section.Duration("metrics_expiration", MetricsExpiration);
        TimestampCacheSize = Int(section, "metric_timestamp_cache_size", TimestampCacheSize);
        Namespace = section.Text("namespace", Namespace);
        if (section.Section("exemplars", "spanmetricsconnector.ExemplarsConfig") is { } exemplars)
        {
            HasExemplars = exemplars.Boolean("enabled", HasExemplars);
            MaxExemplars = Int(exemplars, "max_per_data_point", MaxExemplars);
        }

        if (section.Section("events", "spanmetricsconnector.EventsConfig") is { } events)
        {
            HasEvents = events.Boolean("enabled", HasEvents);
            EventDimensions = Dimension.ReadList(events, "dimensions");
        }

        IncludeInstrumentationScope = section.TextList("include_instrumentation_scope", []);
        AggregationCardinalityLimit = Int(section, "aggregation_cardinality_limit", AggregationCardinalityLimit);
        EnableMetricsSamplingMethod = section.Boolean("enable_metrics_sampling_method", EnableMetricsSamplingMethod);

        // Resource attributes are on the metrics either way: only a feature gate, off by default, takes them off.
        section.Boolean("add_resource_attributes", false);
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        Check("dimensions", Dimension.Check(Dimensions));
        Check("calls dimensions", Dimension.Check(CallsDimensions));
        Check("histogram dimensions", Dimension.Check(Histogram.Dimensions));
        if (HasEvents)
        {
            Check("event dimensions", EventDimensions.Count == 0
                ? "no dimensions configured for events"
                : Dimension.Check(EventDimensions));
        }

        if (Histogram.IsBoth)
            section.AddError("use either `explicit` or `exponential` buckets histogram");
        if (MetricsFlushInterval <= TimeSpan.Zero)
            section.AddError($"invalid metrics_flush_interval: {Text(MetricsFlushInterval)}, the duration should be positive");
        if (MetricsExpiration < TimeSpan.Zero)
            section.AddError($"invalid metrics_expiration: {Text(MetricsExpiration)}, the duration should be positive");
        if (Temporality == AggregationTemporality.Delta && TimestampCacheSize <= 0)
            section.AddError($"invalid delta timestamp cache size: {TimestampCacheSize}, the maximum number of the items in the cache should be positive");
        if (AggregationCardinalityLimit < 0)
            section.AddError($"invalid aggregation_cardinality_limit: {AggregationCardinalityLimit}, the limit should be positive");
        if (HasExemplars && MaxExemplars < 0)
            section.AddError($"invalid max_per_data_point: {MaxExemplars}, the value should be positive");
        if (ResourceMetricsCacheSize <= 0)
            section.AddError($"invalid resource_metrics_cache_size: {ResourceMetricsCacheSize}, the size should be positive");
        if (_temporality is not (Delta or Cumulative))
            section.AddError($"invalid aggregation_temporality: \"{_temporality}\", use {Cumulative} or {Delta}");

        void Check(string what, string? error)
        {
            if (error is not null)
                section.AddError($"failed validating {what}: {error}");
        }
    }

    private static int Int(ConfigSection section, string key, int fallback) =>
        (int)section.WholeNumber(key, fallback, int.MinValue, int.MaxValue);

    private static string Text(TimeSpan value) =>
        value == TimeSpan.Zero ? "0s" : value.TotalSeconds.ToString(CultureInfo.InvariantCulture) + "s";
}
