using System.Diagnostics.Metrics;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.MemoryLimiter;

/// <summary>Counts what a memory limiter lets through and what it refuses.</summary>
internal sealed class MemoryLimiterReport
{
    private readonly KeyValuePair<string, object?> _processor;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _refused;

    public MemoryLimiterReport(ComponentSettings settings, Signal signal)
    {
        var (items, unit, noun) = signal switch
        {
            Signal.Traces => ("spans", "{span}", "spans"),
            Signal.Metrics => ("metric_points", "{datapoint}", "metric points"),
            _ => ("log_records", "{record}", "log records"),
        };
        _processor = new("processor", settings.Id.ToString());
        _accepted = settings.Telemetry.Meter.CreateCounter<long>(
            $"otelcol_processor_accepted_{items}", unit, $"Number of {noun} successfully pushed into the next component in the pipeline.");
        _refused = settings.Telemetry.Meter.CreateCounter<long>(
            $"otelcol_processor_refused_{items}", unit, $"Number of {noun} that were rejected by the next component in the pipeline.");
    }

    public void Accepted(int items) => _accepted.Add(items, _processor);

    public void Refused(int items) => _refused.Add(items, _processor);
}
