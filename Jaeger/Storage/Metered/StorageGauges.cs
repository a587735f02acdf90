using System.Diagnostics.Metrics;

namespace Jaeger.Storage.Metered;

/// <summary>What the backends hold, among the Collector's own metrics; the original has nothing like it.</summary>
internal static class StorageGauges
{
    /// <summary>Adds the instruments.</summary>
    public static void Register(Meter meter, IReadOnlyDictionary<string, IStorageStatistics> backends)
    {
        meter.CreateObservableGauge("jaeger_storage_traces", () => Measure(s => s.Traces), description: "Traces stored");
        meter.CreateObservableGauge("jaeger_storage_spans", () => Measure(s => s.Spans), description: "Spans stored");
        meter.CreateObservableGauge(
            "jaeger_storage_size", () => Measure(s => s.Bytes), "By", "Bytes that stored spans take with their indexes");
        meter.CreateObservableCounter(
            "jaeger_storage_evicted_traces", () => Measure(s => s.EvictedTraces), description: "Traces that had to go to make room");
        meter.CreateObservableGauge("jaeger_storage_segments", () => Measure(s => s.Segments), description: "Segments that can be read");

        IEnumerable<Measurement<long>> Measure(Func<StorageStatistics, long> value) => backends.Select(
            b => new Measurement<long>(value(b.Value.Statistics), new KeyValuePair<string, object?>("name", b.Key)));
    }
}
