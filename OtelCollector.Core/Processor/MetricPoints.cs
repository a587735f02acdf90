using OpenTelemetry.Proto.Metrics.V1;

namespace OtelCollector.Core.Processor;

/// <summary>The data points of metrics of any type.</summary>
internal static class MetricPoints
{
    /// <summary>The points; none for a metric without data.</summary>
    public static IReadOnlyList<object> Of(Metric metric) => metric.DataCase switch
    {
        Metric.DataOneofCase.Gauge => metric.Gauge.DataPoints,
        Metric.DataOneofCase.Sum => metric.Sum.DataPoints,
        Metric.DataOneofCase.Histogram => metric.Histogram.DataPoints,
        Metric.DataOneofCase.ExponentialHistogram => metric.ExponentialHistogram.DataPoints,
        Metric.DataOneofCase.Summary => metric.Summary.DataPoints,
        _ => [],
    };
}
