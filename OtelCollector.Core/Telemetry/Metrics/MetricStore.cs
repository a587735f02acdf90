using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace OtelCollector.Core.Telemetry.Metrics;

/// <summary>Keeps the values of one Collector's own metrics, for whoever asks.</summary>
internal sealed class MetricStore : IDisposable
{
    private readonly ConcurrentDictionary<string, MetricStream> _streams = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<MetricStream, bool> _observed = new();
    private readonly MeterListener _listener = new();
    private readonly Lock _collecting = new();
    private readonly MetricViews _views;

    /// <summary>Listens to one meter only: another Collector in the same process has its own.</summary>
    public MetricStore(Meter meter, MetricViews views)
    {
        _views = views;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, meter) && Stream(instrument) is { } stream)
                listener.EnableMeasurementEvents(instrument, stream);
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, state) => Measure((MetricStream)state!, value, tags));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, state) => Measure((MetricStream)state!, value, tags));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, state) => Measure((MetricStream)state!, value, tags));
        _listener.Start();
    }

    /// <summary>The metrics that have values, by name.</summary>
    public IReadOnlyList<MetricStream> Collect()
    {
        lock (_collecting)
        {
            foreach (var stream in _observed.Keys)
                stream.Clear();
            _listener.RecordObservableInstruments();
            return [.. _streams.Values.Where(s => s.Series.Count > 0).OrderBy(s => s.Name, StringComparer.Ordinal)];
        }
    }

    public void Dispose() => _listener.Dispose();

    private MetricStream? Stream(Instrument instrument)
    {
        if (_views.Stream(instrument) is not { } made)
            return null;
        var stream = _streams.GetOrAdd(made.Name, made);
        if (instrument.IsObservable)
            _observed.TryAdd(stream, true);
        return stream;
    }

    private void Measure(MetricStream stream, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (stream.Kind == MetricKind.Histogram)
            stream[tags].Record(value);
        else if (_observed.ContainsKey(stream))
            stream[tags].Set(value);
        else
            stream[tags].Add(value);
    }

    private void Measure(MetricStream stream, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (stream.Kind == MetricKind.Histogram)
            stream[tags].Record(value);
        else if (_observed.ContainsKey(stream))
            stream[tags].Set(value);
        else
            stream[tags].Add(value);
    }
}
