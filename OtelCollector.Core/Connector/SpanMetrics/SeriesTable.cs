using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Caching;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>The series of one metric and resource, by the bytes their attributes were made from.</summary>
internal sealed class SeriesTable<TSeries>
    where TSeries : Series
{
    private static readonly byte[] OverflowKey = "otel.metric.overflow"u8.ToArray();

    private static readonly IReadOnlyList<KeyValue> OverflowAttributes =
        [new KeyValue { Key = MetricAttributes.Overflow, Value = new AnyValue { BoolValue = true } }];

    private readonly Dictionary<byte[], TSeries> _series = new(ByteKeyComparer.Instance);
    private readonly Dictionary<byte[], TSeries>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly Func<IReadOnlyList<KeyValue>, ulong, TSeries> _create;
    private readonly int _limit;

    public SeriesTable(int limit, Func<IReadOnlyList<KeyValue>, ulong, TSeries> create)
    {
        _limit = limit;
        _create = create;
        _lookup = _series.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public IReadOnlyDictionary<byte[], TSeries> All => _series;

    /// <summary>Whether a new key is counted as overflow.</summary>
    public bool IsFull => _limit > 0 && _series.Count >= _limit;

    public TSeries? Find(ReadOnlySpan<byte> key) => _lookup.TryGetValue(key, out var series) ? series : null;

    public TSeries Add(ReadOnlySpan<byte> key, IReadOnlyList<KeyValue> attributes, ulong start) =>
        _lookup[key] = _create(attributes, start);

    /// <summary>The one series that takes what has no room.</summary>
    public TSeries Overflow(ulong start) => Find(OverflowKey) ?? Add(OverflowKey, OverflowAttributes, start);
}
