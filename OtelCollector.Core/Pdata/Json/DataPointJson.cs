using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>Metric data points as OTLP's JSON.</summary>
internal static class DataPointJson
{
    public static void Write(JsonText json, NumberDataPoint point)
    {
        Start(json, point.Attributes, point.StartTimeUnixNano, point.TimeUnixNano);
        if (point.HasAsDouble)
            json.Double("asDouble"u8, point.AsDouble);
        else if (point.HasAsInt)
            Int(json, point.AsInt);
        json.Items("exemplars"u8, point.Exemplars, Write);
        json.NonZero("flags"u8, point.Flags);
        json.EndObject();
    }

    public static void Write(JsonText json, HistogramDataPoint point)
    {
        Start(json, point.Attributes, point.StartTimeUnixNano, point.TimeUnixNano);
        json.NonZeroQuoted("count"u8, point.Count);
        if (point.HasSum)
            json.Double("sum"u8, point.Sum);
        json.Items("bucketCounts"u8, point.BucketCounts, static (output, count) => output.Quoted(count));
        json.Items("explicitBounds"u8, point.ExplicitBounds, static (output, bound) => output.Number(bound));
        json.Items("exemplars"u8, point.Exemplars, Write);
        json.NonZero("flags"u8, point.Flags);
        if (point.HasMin)
            json.Double("min"u8, point.Min);
        if (point.HasMax)
            json.Double("max"u8, point.Max);
        json.EndObject();
    }

    public static void Write(JsonText json, ExponentialHistogramDataPoint point)
    {
        Start(json, point.Attributes, point.StartTimeUnixNano, point.TimeUnixNano);
        json.NonZeroQuoted("count"u8, point.Count);
        if (point.HasSum)
            json.Double("sum"u8, point.Sum);
        json.NonZero("scale"u8, point.Scale);
        json.NonZeroQuoted("zeroCount"u8, point.ZeroCount);
        json.Field("positive"u8);
        Write(json, point.Positive);
        json.Field("negative"u8);
        Write(json, point.Negative);
        json.NonZero("flags"u8, point.Flags);
        json.Items("exemplars"u8, point.Exemplars, Write);
        if (point.HasMin)
            json.Double("min"u8, point.Min);
        if (point.HasMax)
            json.Double("max"u8, point.Max);
        if (point.ZeroThreshold != 0)
            json.Double("zeroThreshold"u8, point.ZeroThreshold);
        json.EndObject();
    }

    public static void Write(JsonText json, SummaryDataPoint point)
    {
        Start(json, point.Attributes, point.StartTimeUnixNano, point.TimeUnixNano);
        json.NonZeroQuoted("count"u8, point.Count);
        if (point.Sum != 0)
            json.Double("sum"u8, point.Sum);
        json.Items("quantileValues"u8, point.QuantileValues, Write);
        json.NonZero("flags"u8, point.Flags);
        json.EndObject();
    }

    private static void Start(JsonText json, RepeatedField<KeyValue> attributes, ulong start, ulong time)
    {
        json.StartObject();
        json.Attributes(attributes);
        json.NonZeroQuoted("startTimeUnixNano"u8, start);
        json.NonZeroQuoted("timeUnixNano"u8, time);
    }

    private static void Write(JsonText json, SummaryDataPoint.Types.ValueAtQuantile quantile)
    {
        json.StartObject();
        if (quantile.Quantile != 0)
            json.Double("quantile"u8, quantile.Quantile);
        if (quantile.Value != 0)
            json.Double("value"u8, quantile.Value);
        json.EndObject();
    }

    private static void Write(JsonText json, ExponentialHistogramDataPoint.Types.Buckets? buckets)
    {
        json.StartObject();
        if (buckets is not null)
        {
            json.NonZero("offset"u8, buckets.Offset);
            json.Items("bucketCounts"u8, buckets.BucketCounts, static (output, count) => output.Quoted(count));
        }

        json.EndObject();
    }

    private static void Write(JsonText json, Exemplar exemplar)
    {
        json.StartObject();
        json.Items("filteredAttributes"u8, exemplar.FilteredAttributes, OtlpJsonParts.Write);
        json.NonZeroQuoted("timeUnixNano"u8, exemplar.TimeUnixNano);
        if (exemplar.HasAsDouble)
            json.Double("asDouble"u8, exemplar.AsDouble);
        else if (exemplar.HasAsInt)
            Int(json, exemplar.AsInt);
        json.Id("traceId"u8, exemplar.TraceId);
        json.Id("spanId"u8, exemplar.SpanId);
        json.EndObject();
    }

    private static void Int(JsonText json, long value)
    {
        json.Field("asInt"u8);
        json.Quoted(value);
    }
}
