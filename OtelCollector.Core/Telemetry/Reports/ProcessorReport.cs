using System.Diagnostics.Metrics;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Telemetry.Reports;

/// <summary>Counts what goes into a processor and what comes out of it.</summary>
internal sealed class ProcessorReport<TData>
    where TData : SignalData, ISignalData<TData>
{
    private readonly Counter<long> _incoming;
    private readonly Counter<long> _outgoing;
    private readonly KeyValuePair<string, object?> _processor;
    private readonly KeyValuePair<string, object?> _signal;

    public ProcessorReport(ComponentSettings settings)
    {
        var meter = settings.Telemetry.Meter;
        _processor = new("processor", settings.Id.ToString());
        _signal = new("otel.signal", TData.Signal.Name());
        _incoming = meter.CreateCounter<long>(
            "otelcol_processor_incoming_items", "{item}", "Number of items passed to the processor.");
        _outgoing = meter.CreateCounter<long>(
            "otelcol_processor_outgoing_items", "{item}", "Number of items emitted from the processor.");
    }

    /// <summary>The way into the processor.</summary>
    public IConsumer<TData> In(IConsumer<TData> processor) => new Gate(this, processor, isIn: true);

    /// <summary>The way out of the processor.</summary>
    public IConsumer<TData> Out(IConsumer<TData> next) => new Gate(this, next, isIn: false);

    private sealed class Gate(ProcessorReport<TData> report, IConsumer<TData> next, bool isIn) : IConsumer<TData>
    {
        public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
        {
            (isIn ? report._incoming : report._outgoing).Add(data.ItemCount, report._processor, report._signal);

            // Both counters are there from the first item on.
            if (isIn)
                report._outgoing.Add(0, report._processor, report._signal);
            return next.ConsumeAsync(data, cancellationToken);
        }
    }
}
