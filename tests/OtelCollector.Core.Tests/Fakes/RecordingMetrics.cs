using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace OtelCollector.Core.Tests.Fakes;

/// <summary>A meter whose measurements are kept, by instrument.</summary>
internal sealed class RecordingMetrics : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, long Value)> _measurements = new();

    public RecordingMetrics()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, Meter))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(
            (instrument, value, _, _) => _measurements.Enqueue((instrument.Name, value)));
        _listener.Start();
    }

    public Meter Meter { get; } = new("test");

    /// <summary>What was recorded so far; observable instruments are read now.</summary>
    public IReadOnlyList<long> Values(string instrument)
    {
        if (_measurements.All(m => m.Instrument != instrument))
            _listener.RecordObservableInstruments();
        return [.. _measurements.Where(m => m.Instrument == instrument).Select(m => m.Value)];
    }

    public long Sum(string instrument) => Values(instrument).Sum();

    public void Dispose()
    {
        _listener.Dispose();
        Meter.Dispose();
    }
}
