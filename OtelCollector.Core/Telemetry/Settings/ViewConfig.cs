using System.IO.Enumeration;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>A change to some of the Collector's own metrics.</summary>
internal sealed record ViewConfig
{
    /// <summary>Leaves the metrics out.</summary>
    public bool IsDropped { get; init; }

    /// <summary>Which of their attributes are kept; null for all.</summary>
    public AttributeFilter? Attributes { get; init; }

    /// <summary>Another name; null for their own.</summary>
    public string? Name { get; init; }

    /// <summary>Another description; null for their own.</summary>
    public string? Description { get; init; }

    /// <summary>Other bounds of a histogram's buckets; null for their own.</summary>
    public IReadOnlyList<double>? Boundaries { get; init; }

    /// <summary>The metrics' name; <c>*</c> and <c>?</c> stand for others.</summary>
    public string InstrumentName { get; init; } = "*";

    /// <summary>Who makes them, e.g. <c>go.opentelemetry.io/collector/service</c>; empty for anybody.</summary>
    public string MeterName { get; init; } = string.Empty;

    public static ViewConfig Read(ConfigSection section)
    {
        var selector = section.Section("selector", "config.ViewSelector");
        selector?.AcceptWithoutEffect("instrument_type", "unit", "meter_version", "meter_schema_url");
        var stream = section.Section("stream", "config.ViewStream");
        var aggregation = stream?.Section("aggregation", "config.ViewStreamAggregation");
        var histogram = aggregation?.Section("explicit_bucket_histogram", "config.ExplicitBucketHistogram");
        histogram?.AcceptWithoutEffect("record_min_max");
        aggregation?.AcceptWithoutEffect("default", "last_value", "sum", "base2_exponential_bucket_histogram");
        return new ViewConfig
        {
            InstrumentName = selector?.Text("instrument_name", "*") ?? "*",
            MeterName = selector?.Text("meter_name", string.Empty) ?? string.Empty,
            IsDropped = aggregation?.Has("drop") == true,
            Name = stream?.Text("name"),
            Description = stream?.Text("description"),
            Attributes = stream is null ? null : AttributeFilter.Read(stream, "attribute_keys"),
            Boundaries = (histogram?.Any("boundaries") as IEnumerable<object?>)?.Select(Number).ToList(),
        };
    }

    /// <summary>Whether it is about this metric.</summary>
    public bool Selects(string name, string meter) =>
        FileSystemName.MatchesSimpleExpression(InstrumentName, name, ignoreCase: false)
        && (MeterName.Length == 0 || MeterName == meter);

    private static double Number(object? value) => value is long or double
        ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)
        : 0;
}
