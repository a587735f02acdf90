using OpenTelemetry.Proto.Metrics.V1;

namespace OtelCollector.Core.Connector.SpanMetrics.Histogram;

/// <summary>
/// Counts values that are not negative in buckets whose bounds are powers of a base near 1; where the values spread over
/// more buckets than allowed, neighbours are merged and the base is squared.
/// </summary>
internal sealed class ExponentialBuckets(int maxSize)
{
    private ulong[] _counts = [];
    private int _offset;
    private int _scale = ExponentialScale.Max;
    private ulong _zeros;
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;

    public void Add(double value, ulong times)
    {
        if (times == 0)
            return;
        _min = Math.Min(_min, value);
        _max = Math.Max(_max, value);
        if (value <= 0)
        {
            _zeros += times;
            return;
        }

        var index = ExponentialScale.IndexOf(value, _scale);
        while (!Fits(index))
        {
            Downscale();
            index = ExponentialScale.IndexOf(value, _scale);
        }

        Grow(index);
        _counts[index - _offset] += times;
    }

    public ExponentialHistogramDataPoint ToPoint()
    {
        var point = new ExponentialHistogramDataPoint
        {
            Scale = _counts.Length == 0 ? 0 : _scale,
            ZeroCount = _zeros,
            Positive = new() { Offset = _offset, BucketCounts = { _counts } },
            Negative = new(),
        };
        if (_max >= _min)
        {
            point.Min = _min;
            point.Max = _max;
        }

        return point;
    }

    private bool Fits(int index) =>
        _counts.Length == 0
        || Math.Max(index, _offset + _counts.Length - 1) - (long)Math.Min(index, _offset) < maxSize;

    private void Grow(int index)
    {
        if (_counts.Length == 0)
        {
            _offset = index;
            _counts = [0];
            return;
        }

        var first = Math.Min(index, _offset);
        var last = Math.Max(index, _offset + _counts.Length - 1);
        if (last - first + 1 == _counts.Length)
            return;
        var grown = new ulong[last - first + 1];
        _counts.CopyTo(grown, _offset - first);
        (_counts, _offset) = (grown, first);
    }

    private void Downscale()
    {
        _scale--;
        var first = _offset >> 1;
        var merged = new ulong[((_offset + _counts.Length - 1) >> 1) - first + 1];
        for (var i = 0; i < _counts.Length; i++)
            merged[((_offset + i) >> 1) - first] += _counts[i];
        (_counts, _offset) = (merged, first);
    }
}
