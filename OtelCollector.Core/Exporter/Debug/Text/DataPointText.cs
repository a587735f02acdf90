using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;
using static OtelCollector.Core.Exporter.Debug.Text.ValueText;

namespace OtelCollector.Core.Exporter.Debug.Text;

/// <summary>The data points of a metric in detail.</summary>
internal static class DataPointText
{
    public static void Append(DetailedText text, Metric metric)
    {
        if (metric.Sum is { } sum)
            text.Line($"     -> IsMonotonic: {(sum.IsMonotonic ? "true" : "false")}");
        if ((metric.Sum?.AggregationTemporality ?? metric.Histogram?.AggregationTemporality
            ?? metric.ExponentialHistogram?.AggregationTemporality) is { } temporality)
        {
            text.Line($"     -> AggregationTemporality: {Name(temporality)}");
        }

        Each(metric.Gauge?.DataPoints ?? metric.Sum?.DataPoints, (i, p) => Number(text, i, p));
        Each(metric.Histogram?.DataPoints, (i, p) => Histogram(text, i, p));
        Each(metric.ExponentialHistogram?.DataPoints, (i, p) => Exponential(text, i, p));
        Each(metric.Summary?.DataPoints, (i, p) => Summary(text, i, p));
    }

    private static void Each<T>(RepeatedField<T>? points, Action<int, T> append)
    {
        for (var i = 0; i < (points?.Count ?? 0); i++)
            append(i, points![i]);
    }

    private static void Start(
        DetailedText text, string kind, int index, RepeatedField<KeyValue> attributes, ulong start, ulong time)
    {
        text.Line($"{kind} #{index}");
        text.Attributes("Data point attributes", attributes);
        text.Line($"StartTimestamp: {Time(start)}");
        text.Line($"Timestamp: {Time(time)}");
    }

    private static void Number(DetailedText text, int index, NumberDataPoint point)
    {
        Start(text, "NumberDataPoints", index, point.Attributes, point.StartTimeUnixNano, point.TimeUnixNano);
        if (point.HasAsInt)
            text.Line($"Value: {point.AsInt}");
        else if (point.HasAsDouble)
            text.Line($"Value: {Fixed(point.AsDouble)}");
        Exemplars(text, point.Exemplars);
    }

    private static void Histogram(DetailedText text, int index, HistogramDataPoint point)
    {
        Start(text, "HistogramDataPoints", index, point.Attributes, point.StartTimeUnixNano, point.TimeUnixNano);
        text.Line($"Count: {point.Count}");
        Statistics(text, point.HasSum ? point.Sum : null, point.HasMin ? point.Min : null, point.HasMax ? point.Max : null);
        for (var i = 0; i < point.ExplicitBounds.Count; i++)
            text.Line($"ExplicitBounds #{i}: {Fixed(point.ExplicitBounds[i])}");
        for (var i = 0; i < point.BucketCounts.Count; i++)
            text.Line($"Buckets #{i}, Count: {point.BucketCounts[i]}");
        Exemplars(text, point.Exemplars);
    }

    private static void Exponential(DetailedText text, int index, ExponentialHistogramDataPoint point)
    {
        Start(text, "ExponentialHistogramDataPoints", index, point.Attributes, point.StartTimeUnixNano, point.TimeUnixNano);
        text.Line($"Count: {point.Count}");
        Statistics(text, point.HasSum ? point.Sum : null, point.HasMin ? point.Min : null, point.HasMax ? point.Max : null);
        var factor = Math.ScaleB(Math.Log(2), -point.Scale);
        for (var i = (point.Negative?.BucketCounts.Count ?? 0) - 1; i >= 0; i--)
        {
            var at = point.Negative!.Offset + i;
            var (upper, lower) = (-Math.Exp((at + 1) * factor), -Math.Exp(at * factor));
            text.Line($"Bucket [{Fixed(upper)}, {Fixed(lower)}), Count: {point.Negative.BucketCounts[i]}");
        }

        if (point.ZeroCount != 0)
            text.Line($"Bucket [0, 0], Count: {point.ZeroCount}");
        for (var i = 0; i < (point.Positive?.BucketCounts.Count ?? 0); i++)
        {
            var at = point.Positive!.Offset + i;
            var (lower, upper) = (Math.Exp(at * factor), Math.Exp((at + 1) * factor));
            text.Line($"Bucket ({Fixed(lower)}, {Fixed(upper)}], Count: {point.Positive.BucketCounts[i]}");
        }

        Exemplars(text, point.Exemplars);
    }

    private static void Summary(DetailedText text, int index, SummaryDataPoint point)
    {
        Start(text, "SummaryDataPoints", index, point.Attributes, point.StartTimeUnixNano, point.TimeUnixNano);
        text.Line($"Count: {point.Count}");
        text.Line($"Sum: {Fixed(point.Sum)}");
        for (var i = 0; i < point.QuantileValues.Count; i++)
        {
            var value = point.QuantileValues[i];
            text.Line($"QuantileValue #{i}: Quantile {Fixed(value.Quantile)}, Value {Fixed(value.Value)}");
        }
    }

    private static void Statistics(DetailedText text, double? sum, double? min, double? max)
    {
        if (sum is not null)
            text.Line($"Sum: {Fixed(sum.Value)}");
        if (min is not null)
            text.Line($"Min: {Fixed(min.Value)}");
        if (max is not null)
            text.Line($"Max: {Fixed(max.Value)}");
    }

    private static void Exemplars(DetailedText text, RepeatedField<Exemplar> exemplars)
    {
        if (exemplars.Count > 0)
            text.Line("Exemplars:");
        for (var i = 0; i < exemplars.Count; i++)
        {
            var exemplar = exemplars[i];
            text.Line($"Exemplar #{i}");
            text.Line($"     -> Trace ID: {Id(exemplar.TraceId)}");
            text.Line($"     -> Span ID: {Id(exemplar.SpanId)}");
            text.Line($"     -> Timestamp: {Time(exemplar.TimeUnixNano)}");
            if (exemplar.HasAsInt)
                text.Line($"     -> Value: {exemplar.AsInt}");
            else if (exemplar.HasAsDouble)
                text.Line($"     -> Value: {Fixed(exemplar.AsDouble)}");
            text.Attributes("     -> FilteredAttributes", exemplar.FilteredAttributes);
        }
    }
}
