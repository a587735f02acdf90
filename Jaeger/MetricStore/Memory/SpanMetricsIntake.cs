using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;
using ResourceMetrics = OpenTelemetry.Proto.Metrics.V1.ResourceMetrics;

namespace Jaeger.MetricStore.Memory;

/// <summary>Takes what a span metrics connector makes, whatever its namespace, and leaves other metrics out.</summary>
internal sealed class SpanMetricsIntake(CounterStore store)
{
    /// <summary>Takes a request; says how many data points of its span metrics cannot be used.</summary>
    public int Take(ExportMetricsServiceRequest request)
    {
        var unusable = 0;
        foreach (var resource in request.ResourceMetrics)
        {
            foreach (var metric in resource.ScopeMetrics.SelectMany(s => s.Metrics))
            {
                if (Is(metric, "calls") && metric.Sum is { IsMonotonic: true } sum) Take(resource, metric, sum);
                else if (Is(metric, "duration") && metric.Histogram is { } histogram) unusable += Take(resource, metric, histogram);
                else if (Is(metric, "duration") && metric.ExponentialHistogram is { } other) unusable += other.DataPoints.Count;
            }
        }

        return unusable;
    }

    private static bool Is(Metric metric, string name) =>
        metric.Name.EndsWith(name, StringComparison.Ordinal)
        && (metric.Name.Length == name.Length || metric.Name[^(name.Length + 1)] is '.' or '_');

    private static bool IsDelta(AggregationTemporality temporality) => temporality == AggregationTemporality.Delta;

    private void Take(ResourceMetrics resource, Metric metric, Sum sum)
    {
        foreach (var point in sum.DataPoints)
        {
            if (SpanMetricKey.Of(point.Attributes) is { } key)
                store.Add(Identity(resource, metric, point.Attributes), key, Reading.Of(point, IsDelta(sum.AggregationTemporality)));
        }
    }

    private int Take(ResourceMetrics resource, Metric metric, Histogram histogram)
    {
        var unusable = 0;
        foreach (var point in histogram.DataPoints)
        {
            if (SpanMetricKey.Of(point.Attributes) is not { } key) continue;
            if (point.ExplicitBounds.Count == 0 || point.BucketCounts.Count != point.ExplicitBounds.Count + 1)
            {
                unusable++;
                continue;
            }

            var reading = Reading.Of(point, metric.Unit, IsDelta(histogram.AggregationTemporality));
            store.Add(Identity(resource, metric, point.Attributes), key, reading);
        }

        return unusable;
    }

    private static CounterStore.Identity Identity(
        ResourceMetrics resource, Metric metric, IEnumerable<KeyValue> attributes)
    {
        var written = new NumberDataPoint();
        written.Attributes.AddRange(attributes);
        return new(metric.Name, resource.Resource?.ToByteString() ?? ByteString.Empty, written.ToByteString());
    }
}
