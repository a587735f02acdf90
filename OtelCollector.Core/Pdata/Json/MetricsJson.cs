using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Metrics.V1;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>Metrics as OTLP's JSON.</summary>
internal static class MetricsJson
{
    public static void Write(JsonText json, ExportMetricsServiceRequest request) =>
        json.Items("resourceMetrics"u8, request.ResourceMetrics, Write);

    private static void Write(JsonText json, ResourceMetrics resource)
    {
        json.StartObject();
        json.Resource(resource.Resource);
        json.Items("scopeMetrics"u8, resource.ScopeMetrics, Write);
        json.Filled("schemaUrl"u8, resource.SchemaUrl);
        json.EndObject();
    }

    private static void Write(JsonText json, ScopeMetrics scope)
    {
        json.StartObject();
        json.Scope(scope.Scope);
        json.Items("metrics"u8, scope.Metrics, Write);
        json.Filled("schemaUrl"u8, scope.SchemaUrl);
        json.EndObject();
    }

    private static void Write(JsonText json, Metric metric)
    {
        json.StartObject();
        json.Filled("name"u8, metric.Name);
        json.Filled("description"u8, metric.Description);
        json.Filled("unit"u8, metric.Unit);
        switch (metric.DataCase)
        {
            case Metric.DataOneofCase.Gauge:
                Data(json, "gauge"u8, metric.Gauge.DataPoints, DataPointJson.Write);
                break;
            case Metric.DataOneofCase.Sum:
                var sum = metric.Sum;
                Data(json, "sum"u8, sum.DataPoints, DataPointJson.Write, sum.AggregationTemporality, sum.IsMonotonic);
                break;
            case Metric.DataOneofCase.Histogram:
                var histogram = metric.Histogram;
                Data(json, "histogram"u8, histogram.DataPoints, DataPointJson.Write, histogram.AggregationTemporality);
                break;
            case Metric.DataOneofCase.ExponentialHistogram:
                var exponential = metric.ExponentialHistogram;
                Data(
                    json,
                    "exponentialHistogram"u8,
                    exponential.DataPoints,
                    DataPointJson.Write,
                    exponential.AggregationTemporality);
                break;
            case Metric.DataOneofCase.Summary:
                Data(json, "summary"u8, metric.Summary.DataPoints, DataPointJson.Write);
                break;
        }

        json.Items("metadata"u8, metric.Metadata, OtlpJsonParts.Write);
        json.EndObject();
    }

    private static void Data<T>(
        JsonText json,
        ReadOnlySpan<byte> field,
        RepeatedField<T> points,
        Action<JsonText, T> write,
        AggregationTemporality temporality = AggregationTemporality.Unspecified,
        bool isMonotonic = false)
    {
        json.Field(field);
        json.StartObject();
        json.Items("dataPoints"u8, points, write);
        json.NonZero("aggregationTemporality"u8, (int)temporality);
        if (isMonotonic)
        {
            json.Field("isMonotonic"u8);
            json.Boolean(true);
        }

        json.EndObject();
    }
}
