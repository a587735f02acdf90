using System.Diagnostics.Metrics;

namespace Jaeger.Tests.Storage.Metered;

/// <summary>What the instruments of a meter measured, one text each: name, attributes by name, value.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<string> _all = [];

    public Measurements(Meter meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, meter)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, $"{value}", tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value > 0 ? "time" : "none", tags));
        _listener.Start();
    }

    /// <summary>All so far, those of observed instruments once more.</summary>
    public IReadOnlyList<string> Take()
    {
        _listener.RecordObservableInstruments();
        string[] all = [.. _all];
        _all.Clear();
        return all;
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = tags.ToArray().OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}");
        _all.Add($"{instrument.Name}{{{string.Join(',', labels)}}} {value}");
    }
}
