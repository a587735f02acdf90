using System.Runtime.InteropServices;

namespace OtelCollector.Core.Telemetry.Metrics;

/// <summary>The values of one metric for one set of attributes.</summary>
internal sealed class MetricSeries(KeyValuePair<string, object?>[] tags, double[] bounds)
{
    private readonly Lock _lock = new();
    private readonly long[] _buckets = new long[bounds.Length == 0 ? 0 : bounds.Length + 1];
    private long _whole;
    private double _fraction;
    private long _count;

    /// <summary>The attributes, in the order in which the component gives them.</summary>
    public KeyValuePair<string, object?>[] Tags => tags;

    /// <summary>The sum or the value of the moment.</summary>
    public double Value => Volatile.Read(ref _whole) + Volatile.Read(ref _fraction);

    public bool Has(ReadOnlySpan<KeyValuePair<string, object?>> other)
    {
        if (other.Length != tags.Length)
            return false;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i].Key != other[i].Key || !Equals(tags[i].Value, other[i].Value))
                return false;
        }

        return true;
    }

    public void Add(long value) => Interlocked.Add(ref _whole, value);

    public void Add(double value)
    {
        lock (_lock)
            _fraction += value;
    }

    public void Set(double value)
    {
        lock (_lock)
        {
            _whole = 0;
            _fraction = value;
        }
    }

    public void Record(double value)
    {
        var bucket = Array.BinarySearch(bounds, value);
        lock (_lock)
        {
            _buckets[bucket < 0 ? ~bucket : bucket]++;
            _count++;
            _fraction += value;
        }
    }

    /// <summary>Adds this series' histogram to the given sums.</summary>
    public (long Count, double Sum) AddTo(Span<long> buckets)
    {
        lock (_lock)
        {
            var own = CollectionsMarshal.AsSpan<long>([.. _buckets]);
            for (var i = 0; i < own.Length; i++)
                buckets[i] += own[i];
            return (_count, _fraction);
        }
    }
}
