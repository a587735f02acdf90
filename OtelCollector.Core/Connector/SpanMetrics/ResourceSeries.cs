using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>All series of one resource.</summary>
internal sealed class ResourceSeries
{
    public ResourceSeries(string key, RepeatedField<KeyValue> attributes, SpanMetricsConfig config)
    {
        Key = key;
        Attributes = attributes;
        var limit = config.AggregationCardinalityLimit;
        var bounds = config.Histogram.Bounds;
        Calls = new(limit, (own, start) => new CountSeries { Attributes = own, Start = start });
        Events = new(limit, (own, start) => new CountSeries { Attributes = own, Start = start });
        Durations = new(
            limit,
            (own, start) => new DurationSeries(bounds, config.Histogram.ExponentialMaxSize) { Attributes = own, Start = start });
    }

    /// <summary>What tells the resource from others.</summary>
    public string Key { get; }

    /// <summary>Attributes of the resource as first seen; never changed.</summary>
    public RepeatedField<KeyValue> Attributes { get; }

    public SeriesTable<CountSeries> Calls { get; }

    public SeriesTable<DurationSeries> Durations { get; }

    public SeriesTable<CountSeries> Events { get; }

    /// <summary>When its last span arrived; kept only where resources expire.</summary>
    public DateTimeOffset LastSeen { get; set; }

    public IEnumerable<Series> AllSeries =>
        [.. Calls.All.Values, .. Durations.All.Values, .. Events.All.Values];
}
