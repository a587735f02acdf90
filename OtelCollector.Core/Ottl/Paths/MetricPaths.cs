using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Ottl.Values;
using Case = OpenTelemetry.Proto.Metrics.V1.Metric.DataOneofCase;

namespace OtelCollector.Core.Ottl.Paths;

/// <summary>Paths of metrics.</summary>
internal static class MetricPaths
{
    public static PathAccess Metric(PathWalk path) => path.Name switch
    {
        "name" => PathAccess.Text(c => c.Metric.Name, (c, v) => c.Metric.Name = v),
        "description" => PathAccess.Text(c => c.Metric.Description, (c, v) => c.Metric.Description = v),
        "unit" => PathAccess.Text(c => c.Metric.Unit, (c, v) => c.Metric.Unit = v),
        "type" => PathAccess.Int(c => Type(c.Metric)),
        "aggregation_temporality" => PathAccess.Of(c => Temporality(c.Metric)),
        "is_monotonic" => PathAccess.Of(c => c.Metric.DataCase == Case.Sum
            ? OttlValue.From(c.Metric.Sum.IsMonotonic)
            : OttlValue.Nil),
        "data_points" => PathAccess.Of(c => OttlValue.FromObject(DataPoints(c.Metric))),
        "metadata" => MapPath.Resolve(path, c => c.Metric.Metadata),
        _ => throw path.Unknown("metric"),
    };

    // The numbers of METRIC_DATA_TYPE_*.
    private static long Type(Metric metric) => metric.DataCase switch
    {
        Case.Gauge => 1,
        Case.Sum => 2,
        Case.Histogram => 3,
        Case.ExponentialHistogram => 4,
        Case.Summary => 5,
        _ => 0,
    };

    private static OttlValue Temporality(Metric metric) => metric.DataCase switch
    {
        Case.Sum => OttlValue.From((long)metric.Sum.AggregationTemporality),
        Case.Histogram => OttlValue.From((long)metric.Histogram.AggregationTemporality),
        Case.ExponentialHistogram =>
            OttlValue.From((long)metric.ExponentialHistogram.AggregationTemporality),
        _ => OttlValue.Nil,
    };

    private static object? DataPoints(Metric metric) => metric.DataCase switch
    {
        Case.Gauge => metric.Gauge.DataPoints,
        Case.Sum => metric.Sum.DataPoints,
        Case.Histogram => metric.Histogram.DataPoints,
        Case.ExponentialHistogram => metric.ExponentialHistogram.DataPoints,
        Case.Summary => metric.Summary.DataPoints,
        _ => null,
    };
}
