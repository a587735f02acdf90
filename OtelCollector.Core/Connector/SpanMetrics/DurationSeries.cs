using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Connector.SpanMetrics.Histogram;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Records durations in explicit or exponential buckets.</summary>
internal sealed class DurationSeries : Series
{
    private readonly ulong[]? _buckets;
    private readonly double[] _bounds;
    private readonly ExponentialBuckets? _exponential;
    private double _sum;
    private ulong _count;

    public DurationSeries(double[] bounds, int? exponentialMaxSize)
    {
        _bounds = bounds;
        if (exponentialMaxSize is { } size)
            _exponential = new ExponentialBuckets(size);
        else
            _buckets = new ulong[bounds.Length + 1];
    }

    public void Observe(double duration, ulong times)
    {
        _sum += duration * times;
        _count += times;
        if (_buckets is null)
        {
            _exponential!.Add(duration, times);
            return;
        }

        var index = Array.BinarySearch(_bounds, duration);
        _buckets[index < 0 ? ~index : index] += times;
    }

    public HistogramDataPoint ToPoint(ulong start, ulong time) => new()
    {
        StartTimeUnixNano = start,
        TimeUnixNano = time,
        Count = _count,
        Sum = _sum,
        ExplicitBounds = { _bounds },
        BucketCounts = { _buckets },
        Attributes = { Attributes },
        Exemplars = { Exemplars },
    };

    public ExponentialHistogramDataPoint ToExponentialPoint(ulong start, ulong time)
    {
        var point = _exponential!.ToPoint();
        point.StartTimeUnixNano = start;
        point.TimeUnixNano = time;
        point.Count = _count;
        point.Sum = _sum;
        point.Attributes.Add(Attributes);
        point.Exemplars.Add(Exemplars);
        return point;
    }
}
