using Google.Protobuf;

namespace Jaeger.MetricStore.Memory;

/// <summary>Counters, bounded in number and age. Writers and readers take turns.</summary>
internal sealed class CounterStore(int maxSeries, TimeSpan maxAge, TimeProvider clock)
{
    private static readonly TimeSpan ExpiryInterval = TimeSpan.FromSeconds(30);
    private readonly Lock _access = new();
    private readonly Dictionary<Identity, CounterSeries> _series = [];
    private long _expired = clock.GetTimestamp();

    /// <summary>How many counters there are.</summary>
    public int Count
    {
        get
        {
            lock (_access) return _series.Count;
        }
    }

    /// <summary>Adds a reading to its counter.</summary>
    /// <param name="identity">Which counter.</param>
    /// <param name="key">What it counts.</param>
    /// <param name="reading">The reading.</param>
    public void Add(Identity identity, SpanMetricKey key, Reading reading)
    {
        lock (_access)
        {
            Expire();
            if (!_series.TryGetValue(identity, out var series))
            {
                if (_series.Count >= maxSeries) _series.Remove(_series.MinBy(s => s.Value.Updated).Key);
                _series[identity] = series = new CounterSeries(key);
            }

            series.Add(reading);
        }
    }

    /// <summary>Shows the counters that are wanted, while nobody changes them.</summary>
    public T Read<T>(Func<CounterSeries, bool> isWanted, Func<IReadOnlyList<CounterSeries>, T> read)
    {
        lock (_access) return read([.. _series.Values.Where(isWanted)]);
    }

    private void Expire()
    {
        if (clock.GetElapsedTime(_expired) < ExpiryInterval) return;
        _expired = clock.GetTimestamp();
        var oldest = Model.UnixNano.FromDateTime(clock.GetUtcNow() - maxAge);
        foreach (var (identity, series) in _series.ToList())
        {
            series.ForgetBefore(oldest);
            if (series.Updated < oldest) _series.Remove(identity);
        }
    }

    /// <summary>What tells a counter from all others.</summary>
    /// <param name="Metric">The metric.</param>
    /// <param name="Resource">The serialized resource.</param>
    /// <param name="Attributes">The serialized attributes.</param>
    public sealed record Identity(string Metric, ByteString Resource, ByteString Attributes);
}
