using System.Diagnostics;
using System.Diagnostics.Metrics;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>One exporter's part of the Collector's own metrics and traces, for one signal.</summary>
internal sealed class ExportReport
{
    private const string StatusText = "rpc error: code = ";

    private readonly ActivitySource _activities;
    private readonly string _spanName;
    private readonly KeyValuePair<string, object?> _exporter;
    private readonly KeyValuePair<string, object?> _dataType;
    private readonly TagList _outcomeTags;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _enqueueFailed;
    private readonly UpDownCounter<long> _inFlight;
    private readonly Histogram<long> _sendSize;
    private readonly Histogram<long> _sendBytes;
    private readonly Meter _meter;

    /// <summary>Creates the instruments.</summary>
    /// <param name="settings">Where the exporter stands.</param>
    /// <param name="signal">What it exports.</param>
    /// <param name="destination">Tags that name the destination, on the counters of sent and failed items.</param>
    public ExportReport(
        ComponentSettings settings, Signal signal, IEnumerable<KeyValuePair<string, object?>> destination)
    {
        _meter = settings.Telemetry.Meter;
        _activities = settings.Telemetry.Activities;
        var id = settings.Id.ToString();
        _spanName = $"exporter/{id}/{signal.Name()}";
        _exporter = new("exporter", id);
        _dataType = new("data_type", signal.Name());
        _outcomeTags = [_exporter, .. destination];
        var (items, unit, noun) = signal switch
        {
            Signal.Traces => ("spans", "{span}", "spans"),
            Signal.Metrics => ("metric_points", "{datapoint}", "metric points"),
            _ => ("log_records", "{record}", "log records"),
        };
        var sentNoun = signal == Signal.Logs ? "log record" : noun;
        _sent = _meter.CreateCounter<long>(
            $"otelcol_exporter_sent_{items}", unit, $"Number of {sentNoun} successfully sent to destination.");
        _failed = _meter.CreateCounter<long>(
            $"otelcol_exporter_send_failed_{items}", unit, $"Number of {noun} in failed attempts to send to destination. "
            + "At detailed telemetry level, includes attributes: error.type (semantic convention), error.permanent.");
        _enqueueFailed = _meter.CreateCounter<long>(
            $"otelcol_exporter_enqueue_failed_{items}", unit, $"Number of {noun} failed to be added to the sending queue.");
        _inFlight = _meter.CreateUpDownCounter<long>(
            "otelcol_exporter_in_flight_requests",
            "{request}",
            "Number of export requests currently in-flight (including retry backoff).");
        _sendSize = _meter.CreateHistogram<long>(
            "otelcol_exporter_queue_batch_send_size", "{unit}", "Number of units in the batch");
        _sendBytes = _meter.CreateHistogram<long>(
            "otelcol_exporter_queue_batch_send_size_bytes",
            "By",
            "Number of bytes in batch that was sent. Only available on detailed level.");
    }

    /// <summary>Shows how full the queue is whenever somebody looks.</summary>
    public void Watch(Func<long> size, long capacity)
    {
        KeyValuePair<string, object?>[] tags = [_exporter, _dataType];
        _meter.CreateObservableGauge(
            "otelcol_exporter_queue_size",
            () => new Measurement<long>(size(), tags),
            "{batch}",
            "Current size of the retry queue (in batches).");
        _meter.CreateObservableGauge(
            "otelcol_exporter_queue_capacity",
            () => new Measurement<long>(capacity, tags),
            "{batch}",
            "Fixed capacity of the retry queue (in batches).");
    }

    public void Offered(SignalData data)
    {
        _sendSize.Record(data.ItemCount, _exporter);
        if (_sendBytes.Enabled)
            _sendBytes.Record(data.Size, _exporter);
    }

    public void Refused(SignalData data) => _enqueueFailed.Add(data.ItemCount, _exporter);

    private TagList FailureTags(Exception error)
    {
        var tags = _outcomeTags;
        tags.Add("error.type", ErrorType(error));
        tags.Add("error.permanent", error is PermanentException);
        return tags;
    }

    private static string ErrorType(Exception error)
    {
        if (error is ExportInterruptedException)
            return "Shutdown";
        if (error is OperationCanceledException)
            return "Canceled";
        var code = error.Message.IndexOf(StatusText, StringComparison.Ordinal);
        return code < 0 ? "_OTHER" : error.Message[(code + StatusText.Length)..].Split(' ')[0];
    }

    /// <summary>The span of putting a request into the queue; null where nobody gets it.</summary>
    public Activity? StartEnqueue() => _activities.HasListeners() ? _activities.StartActivity("exporter/enqueue") : null;

    /// <summary>Ends that span.</summary>
    public static void EndEnqueue(Activity? activity, bool isQueued)
    {
        if (activity is null)
            return;
        activity.AddEvent(new ActivityEvent(isQueued ? "Enqueued item." : "Failed to enqueue item."));
        activity.Dispose();
    }

    /// <summary>The span of an export; null where nobody gets it.</summary>
    /// <param name="above">The span it belongs to; null for the current one.</param>
    public Activity? Start(Activity? above)
    {
        _inFlight.Add(1, _exporter, _dataType);
        if (!_activities.HasListeners())
            return null;
        return _activities.StartActivity(
            _spanName, ActivityKind.Internal, above?.Context ?? default, [_exporter, _dataType]);
    }

    /// <summary>An export ended.</summary>
    /// <param name="activity">What its start returned.</param>
    /// <param name="data">The request.</param>
    /// <param name="error">Why it was not sent; null where it was.</param>
    /// <param name="isFailed">Whether that was its last chance.</param>
    public void End(Activity? activity, SignalData data, Exception? error, bool isFailed)
    {
        _inFlight.Add(-1, _exporter, _dataType);
        var sent = error is null ? data.ItemCount : 0;
        _sent.Add(sent, _outcomeTags);
        if (isFailed)
            _failed.Add(data.ItemCount, FailureTags(error!));
        if (activity is null)
            return;
        activity.SetTag("items.sent", (long)sent);
        activity.SetTag("items.failed", (long)(data.ItemCount - sent));
        if (error is not null)
            activity.SetStatus(ActivityStatusCode.Error, error.Message);
        activity.Dispose();
    }
}
