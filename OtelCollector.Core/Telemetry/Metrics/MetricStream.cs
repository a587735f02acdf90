namespace OtelCollector.Core.Telemetry.Metrics;

/// <summary>One metric with all its series.</summary>
internal sealed class MetricStream(string name, string description, string unit, MetricKind kind, double[] bounds)
{
    // More would be a leak: an attribute that never repeats. The rest falls into one series without attributes.
    private const int MaxSeries = 2000;

    private readonly Lock _lock = new();
    private volatile MetricSeries[] _series = [];

    public string Name => name;

    public string Description => description;

    public string Unit => unit;

    public MetricKind Kind => kind;

    /// <summary>Upper bounds of a histogram's buckets, without infinity.</summary>
    public double[] Bounds => bounds;

    public IReadOnlyList<MetricSeries> Series => _series;

    /// <summary>The series of these attributes.</summary>
    public MetricSeries this[ReadOnlySpan<KeyValuePair<string, object?>> tags]
    {
        get
        {
            var series = _series;
            foreach (var one in series)
            {
                if (one.Has(tags))
                    return one;
            }

            return Create(series.Length >= MaxSeries ? [] : tags);
        }
    }

    /// <summary>Forgets what was observed: only what is observed now is there.</summary>
    public void Clear()
    {
        lock (_lock)
            _series = [];
    }

    private MetricSeries Create(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_lock)
        {
            foreach (var one in _series)
            {
                if (one.Has(tags))
                    return one;
            }

            var created = new MetricSeries(tags.ToArray(), kind == MetricKind.Histogram ? bounds : []);
            _series = [.. _series, created];
            return created;
        }
    }
}
