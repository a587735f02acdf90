using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Processor.Batch;

/// <summary>Why a batch was sent.</summary>
internal enum BatchTrigger
{
    /// <summary>It was large enough.</summary>
    Size,

    /// <summary>It had waited long enough, or the processor stops.</summary>
    Timeout,
}

/// <summary>The batch processor's part of the Collector's own metrics and log.</summary>
internal sealed class BatchReport
{
    private readonly ILogger _logger;
    private readonly KeyValuePair<string, object?> _processor;
    private readonly Counter<long> _sizeTriggers;
    private readonly Counter<long> _timeoutTriggers;
    private readonly Histogram<long> _sendSize;
    private readonly Histogram<long> _sendBytes;

    /// <summary>Creates the instruments.</summary>
    /// <param name="settings">Where the processor stands.</param>
    /// <param name="combinations">How many combinations of metadata values have a batch of their own.</param>
    public BatchReport(ComponentSettings settings, Func<int> combinations)
    {
        _logger = settings.Logger;
        _processor = new("processor", settings.Id.ToString());
        var meter = settings.Telemetry.Meter;
        _sizeTriggers = meter.CreateCounter<long>(
            "otelcol_processor_batch_batch_size_trigger_send",
            "{time}",
            "Number of times the batch was sent due to a size trigger");
        _timeoutTriggers = meter.CreateCounter<long>(
            "otelcol_processor_batch_timeout_trigger_send",
            "{time}",
            "Number of times the batch was sent due to a timeout trigger");
        _sendSize = meter.CreateHistogram(
            "otelcol_processor_batch_batch_send_size",
            "{unit}",
            "Number of units in the batch",
            advice: new InstrumentAdvice<long>
            {
                HistogramBucketBoundaries =
                [
                    10, 25, 50, 75, 100, 250, 500, 750, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000,
                    20000, 30000, 50000, 100000,
                ],
            });
        _sendBytes = meter.CreateHistogram(
            "otelcol_processor_batch_batch_send_size_bytes",
            "By",
            "Number of bytes in batch that was sent. Only available on detailed level.",
            advice: new InstrumentAdvice<long>
            {
                HistogramBucketBoundaries = [.. Enumerable.Range(7, 18).Select(power => 1L << power)],
            });
        meter.CreateObservableUpDownCounter(
            "otelcol_processor_batch_metadata_cardinality",
            () => new Measurement<long>(combinations(), _processor),
            "{combination}",
            "Number of distinct metadata value combinations being processed");
    }

    /// <summary>The batch's size in bytes; 0 where nobody wants to know, as it may have to be encoded for that.</summary>
    public long Measure(SignalData batch) => _sendBytes.Enabled ? batch.Size : 0;

    public void Sent(BatchTrigger trigger, int items, long bytes)
    {
        (trigger == BatchTrigger.Size ? _sizeTriggers : _timeoutTriggers).Add(1, _processor);
        _sendSize.Record(items, _processor);
        _sendBytes.Record(bytes, _processor);
    }

    public void Failed(Exception error) => _logger.Write(LogLevel.Warning, "Sender failed", ("error", error.Message));
}
