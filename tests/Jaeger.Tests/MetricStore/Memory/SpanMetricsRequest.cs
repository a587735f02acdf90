using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;

namespace Jaeger.Tests.MetricStore.Memory;

/// <summary>What a span metrics connector makes. Times are seconds after <see cref="Start"/>.</summary>
internal static class SpanMetricsRequest
{
    public const long Second = 1_000_000_000;
    public const long Start = 1_700_000_000 * Second;
    private static readonly double[] Bounds = [10, 100];

    public static ExportMetricsServiceRequest Calls(
        long at, long calls, string operation = "get", bool isError = false, bool isDelta = false, long start = 0, string instance = "1")
    {
        var point = new NumberDataPoint { AsInt = calls, StartTimeUnixNano = Time(start), TimeUnixNano = Time(at) };
        Describe(point.Attributes, operation, isError);
        var sum = new Sum { IsMonotonic = true, AggregationTemporality = Temporality(isDelta) };
        sum.DataPoints.Add(point);
        return Of(instance, new Metric { Name = "traces.span.metrics.calls", Sum = sum });
    }

    public static ExportMetricsServiceRequest Durations(long at, ulong[] buckets, string unit = "ms")
    {
        var point = new HistogramDataPoint { StartTimeUnixNano = Time(0), TimeUnixNano = Time(at) };
        point.ExplicitBounds.AddRange(Bounds.Select(b => unit == "s" ? b / 1000 : b));
        point.BucketCounts.AddRange(buckets);
        Describe(point.Attributes, "get", isError: false);
        var histogram = new Histogram { AggregationTemporality = Temporality(isDelta: false) };
        histogram.DataPoints.Add(point);
        return Of("1", new Metric { Name = "duration", Unit = unit, Histogram = histogram });
    }

    public static ExportMetricsServiceRequest Exponential()
    {
        var histogram = new ExponentialHistogram();
        histogram.DataPoints.Add(new ExponentialHistogramDataPoint());
        return Of("1", new Metric { Name = "duration", ExponentialHistogram = histogram });
    }

    private static ulong Time(long second) => (ulong)(Start + (second * Second));

    private static AggregationTemporality Temporality(bool isDelta) =>
        isDelta ? AggregationTemporality.Delta : AggregationTemporality.Cumulative;

    private static void Describe(RepeatedField<KeyValue> attributes, string operation, bool isError) => attributes.AddRange(
    [
        Otlp.Text("service.name", "web"),
        Otlp.Text("span.name", operation),
        Otlp.Text("span.kind", "SPAN_KIND_SERVER"),
        Otlp.Text("status.code", isError ? "STATUS_CODE_ERROR" : "STATUS_CODE_UNSET"),
    ]);

    private static ExportMetricsServiceRequest Of(string instance, Metric metric)
    {
        var scope = new ScopeMetrics();
        scope.Metrics.Add(metric);
        var resource = new ResourceMetrics { Resource = new OpenTelemetry.Proto.Resource.V1.Resource() };
        resource.Resource.Attributes.Add(Otlp.Text("service.instance.id", instance));
        resource.ScopeMetrics.Add(scope);
        var request = new ExportMetricsServiceRequest();
        request.ResourceMetrics.Add(resource);
        return request;
    }
}
