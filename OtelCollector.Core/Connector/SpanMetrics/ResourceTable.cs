using OtelCollector.Core.Caching;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>The resources with series: at most so many, those used last.</summary>
internal sealed class ResourceTable
{
    // Senders write a resource in a few ways only; more than that is forgotten and decoded again.
    private const int WritingsPerResource = 4;

    private readonly Dictionary<byte[], KnownResource> _known = new(ByteKeyComparer.Instance);
    private readonly Dictionary<byte[], KnownResource>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly LruCache<string, ResourceSeries> _series;

    // Exported once more before they go.
    private readonly Dictionary<string, ResourceSeries> _evicted = new(StringComparer.Ordinal);
    private readonly SpanMetricsConfig _config;
    private readonly IReadOnlyList<string> _dimensions;

    public ResourceTable(SpanMetricsConfig config, IReadOnlyList<string> dimensions)
    {
        _config = config;
        _dimensions = dimensions;
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        _series = new(config.ResourceMetricsCacheSize, StringComparer.Ordinal, (key, series) =>
        {
            _evicted[key] = series;
            _known.Clear();
        });
    }

    public IEnumerable<ResourceSeries> All => _series.Values.Concat(_evicted.Values);

    /// <summary>The resource with its series; null where it has no service, so that its spans do not count.</summary>
    public KnownResource? Find(ReadOnlySpan<byte> resource, DateTimeOffset now)
    {
        if (!_lookup.TryGetValue(resource, out var known))
        {
            if (_known.Count >= _config.ResourceMetricsCacheSize * WritingsPerResource)
                _known.Clear();
            known = new KnownResource(resource, _dimensions, _config.ResourceMetricsKeyAttributes);
            known.Series = known.ServiceName is null ? null : GetOrAdd(known);
            _lookup[resource] = known;
        }

        if (known.Series is null)
            return null;
        _series.TryGet(known.Series.Key, out _);
        known.Series.LastSeen = now;
        return known;
    }

    public void RemoveEvicted() => _evicted.Clear();

    public void Remove(ResourceSeries series)
    {
        _series.Remove(series.Key);
        _known.Clear();
    }

    public void Clear()
    {
        _known.Clear();
        _series.Clear();
        _evicted.Clear();
    }

    private ResourceSeries GetOrAdd(KnownResource known)
    {
        if (_series.TryGet(known.Key, out var series))
            return series;

        // One that comes back before it went is in use again: after the flush nobody would look where it counts.
        if (!_evicted.Remove(known.Key, out series))
            series = new ResourceSeries(known.Key, known.Attributes, _config);
        _series.Set(known.Key, series);
        return series;
    }
}
