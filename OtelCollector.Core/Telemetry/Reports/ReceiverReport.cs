using System.Diagnostics;
using System.Diagnostics.Metrics;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Telemetry.Reports;

/// <summary>
/// What a receiver tells of itself: counts what the pipelines accept and refuse of it and traces each delivery.
/// </summary>
internal static class ReceiverReport
{
    /// <summary>The same consumers, counted.</summary>
    /// <param name="settings">The receiver's surroundings.</param>
    /// <param name="transport">How it receives, e.g. <c>grpc</c>.</param>
    /// <param name="format">What it receives, e.g. <c>protobuf</c>; an attribute of its spans.</param>
    /// <param name="consumers">Where it delivers.</param>
    public static ReceiverConsumers Around(
        ComponentSettings settings, string transport, string format, ReceiverConsumers consumers) => new(
        Counted(settings, transport, format, consumers.Traces),
        Counted(settings, transport, format, consumers.Metrics),
        Counted(settings, transport, format, consumers.Logs));

    private static CountedConsumer<TData>? Counted<TData>(
        ComponentSettings settings, string transport, string format, IConsumer<TData>? next)
        where TData : SignalData, ISignalData<TData> =>
        next is null ? null : new CountedConsumer<TData>(settings, transport, format, next);

    private sealed class CountedConsumer<TData> : IConsumer<TData>
        where TData : SignalData, ISignalData<TData>
    {
        private readonly IConsumer<TData> _next;
        private readonly ActivitySource _activities;
        private readonly string _spanName;
        private readonly string _format;
        private readonly string _items;
        private readonly KeyValuePair<string, object?> _receiver;
        private readonly KeyValuePair<string, object?> _transport;
        private readonly Counter<long> _accepted;
        private readonly Counter<long> _refused;
        private readonly Counter<long> _failed;

        public CountedConsumer(ComponentSettings settings, string transport, string format, IConsumer<TData> next)
        {
            _next = next;
            _format = format;
            _activities = settings.Telemetry.Activities;
            _receiver = new("receiver", settings.Id.ToString());
            _transport = new("transport", transport);
            (_items, var unit, var noun, var kind) = TData.Signal switch
            {
                Signal.Traces => ("spans", "{span}", "spans", "TraceData"),
                Signal.Metrics => ("metric_points", "{datapoint}", "metric points", "Metrics"),
                _ => ("log_records", "{record}", "log records", "Logs"),
            };
            _spanName = $"receiver/{settings.Id}/{kind}Received";
            var meter = settings.Telemetry.Meter;
            _accepted = meter.CreateCounter<long>(
                $"otelcol_receiver_accepted_{_items}", unit, $"Number of {noun} successfully pushed into the pipeline.");
            _refused = meter.CreateCounter<long>(
                $"otelcol_receiver_refused_{_items}", unit, $"Number of {noun} that could not be pushed into the pipeline.");
            _failed = meter.CreateCounter<long>(
                $"otelcol_receiver_failed_{_items}",
                unit,
                $"The number of {noun} that failed to be processed by the receiver due to internal errors.");
        }

        public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
        {
            // The count first: whoever gets the data may change it.
            var items = data.ItemCount;
            var activity = _activities.HasListeners() ? _activities.StartActivity(_spanName) : null;
            ValueTask delivery;
            try
            {
                delivery = _next.ConsumeAsync(data, cancellationToken);
            }
            catch (Exception e)
            {
                End(activity, items, e);
                throw;
            }

            if (!delivery.IsCompletedSuccessfully)
                return FinishAsync(delivery, activity, items);
            End(activity, items, null);
            return ValueTask.CompletedTask;
        }

        private async ValueTask FinishAsync(ValueTask delivery, Activity? activity, int items)
        {
            try
            {
                await delivery;
            }
            catch (Exception e)
            {
                End(activity, items, e);
                throw;
            }

            End(activity, items, null);
        }

        private void End(Activity? activity, int items, Exception? error)
        {
            var (accepted, refused) = error is null ? (items, 0) : (0, items);
            _accepted.Add(accepted, _receiver, _transport);
            _refused.Add(refused, _receiver, _transport);
            _failed.Add(0, _receiver, _transport);
            if (activity is null)
                return;
            activity.SetTag("transport", _transport.Value);
            activity.SetTag("format", _format);
            activity.SetTag($"accepted_{_items}", (long)accepted);
            activity.SetTag($"refused_{_items}", (long)refused);
            activity.SetTag($"failed_{_items}", 0L);
            if (error is not null)
                activity.SetStatus(ActivityStatusCode.Error, error.Message);
            activity.Dispose();
        }
    }
}
