using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>What the filter counts.</summary>
internal static class FilterTelemetry
{
    /// <summary>Adds to the number of dropped items of a signal, e.g. spans.</summary>
    public static Action<long> Counter(ComponentSettings settings, Signal signal)
    {
        var (name, items) = signal switch
        {
            Signal.Traces => ("spans", "spans"),
            Signal.Metrics => ("datapoints", "metric data points"),
            _ => ("logs", "logs"),
        };
        var counter = settings.Telemetry.Meter.CreateCounter<long>(
            $"otelcol_processor_filter_{name}.filtered", "1", $"Number of {items} dropped by the filter processor");
        var filter = new KeyValuePair<string, object?>("filter", settings.Id.ToString());
        return count => counter.Add(count, filter);
    }
}
