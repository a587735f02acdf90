using System.Text;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;
using static OtelCollector.Core.Exporter.Debug.Text.ValueText;

namespace OtelCollector.Core.Exporter.Debug.Text;

/// <summary>One metric in normal verbosity: a line a data point.</summary>
internal static class MetricNormalText
{
    public static void Append(StringBuilder text, Metric metric)
    {
        foreach (var point in metric.Gauge?.DataPoints ?? metric.Sum?.DataPoints ?? [])
            Line(text, metric, point.Attributes, Value(point));
        foreach (var point in metric.Histogram?.DataPoints ?? [])
            Line(text, metric, point.Attributes, Value(point));
        foreach (var point in metric.ExponentialHistogram?.DataPoints ?? [])
            Line(text, metric, point.Attributes, Value(point));
        foreach (var point in metric.Summary?.DataPoints ?? [])
            Line(text, metric, point.Attributes, Value(point));
    }

    private static void Line(StringBuilder text, Metric metric, RepeatedField<KeyValue> attributes, string value) =>
        text.Append($"{metric.Name}{{{NormalText.Attributes(attributes, ',')}}} {value}\n");

    private static string Value(NumberDataPoint point) => point.ValueCase switch
    {
        NumberDataPoint.ValueOneofCase.AsInt => point.AsInt.ToString(),
        NumberDataPoint.ValueOneofCase.AsDouble => Shortest(point.AsDouble),
        _ => string.Empty,
    };

    private static string Value(HistogramDataPoint point)
    {
        var value = new StringBuilder($"count={point.Count}");
        Statistics(value, point.HasSum ? point.Sum : null, point.HasMin ? point.Min : null, point.HasMax ? point.Max : null);
        for (var i = 0; i < point.BucketCounts.Count; i++)
        {
            var bound = i < point.ExplicitBounds.Count ? $"le{Shortest(point.ExplicitBounds[i])}=" : string.Empty;
            value.Append($" {bound}{point.BucketCounts[i]}");
        }

        return value.ToString();
    }

    private static string Value(ExponentialHistogramDataPoint point)
    {
        var value = new StringBuilder($"count={point.Count}");
        Statistics(value, point.HasSum ? point.Sum : null, point.HasMin ? point.Min : null, point.HasMax ? point.Max : null);
        var factor = Math.ScaleB(Math.Log(2), -point.Scale);
        for (var i = (point.Negative?.BucketCounts.Count ?? 0) - 1; i >= 0; i--)
            value.Append($" le{Shortest(-Math.Exp((point.Negative!.Offset + i) * factor))}={point.Negative.BucketCounts[i]}");
        if (point.ZeroCount != 0)
            value.Append($" zero={point.ZeroCount}");
        for (var i = 0; i < (point.Positive?.BucketCounts.Count ?? 0); i++)
            value.Append($" le{Shortest(Math.Exp((point.Positive!.Offset + i + 1) * factor))}={point.Positive.BucketCounts[i]}");
        return value.ToString();
    }

    private static string Value(SummaryDataPoint point)
    {
        var value = new StringBuilder($"count={point.Count} sum={Fixed(point.Sum)}");
        foreach (var quantile in point.QuantileValues)
            value.Append($" q{Shortest(quantile.Quantile)}={Shortest(quantile.Value)}");
        return value.ToString();
    }

    private static void Statistics(StringBuilder value, double? sum, double? min, double? max)
    {
        if (sum is not null)
            value.Append(" sum=").Append(Shortest(sum.Value));
        if (min is not null)
            value.Append(" min=").Append(Shortest(min.Value));
        if (max is not null)
            value.Append(" max=").Append(Shortest(max.Value));
    }
}
