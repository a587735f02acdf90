using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.Sending.Persistent;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>
/// An exporter around a client: accepts into the queue at once, so a destination that is away holds up neither the
/// pipeline nor other exporters, and sends from there with retries.
/// </summary>
internal sealed class QueuedExporter<TData> : IExporter<TData>, IDisposable
    where TData : SignalData, ISignalData<TData>
{
    private readonly ComponentSettings _settings;
    private readonly ExporterOptions _options;
    private readonly IExportClient<TData> _client;
    private readonly ISendingQueue<TData>? _queue;
    private readonly RetrySender<TData> _sender;
    private readonly ExportReport _report;
    private readonly DrainWatch _drain = new();
    private readonly CancellationTokenSource _lastChance = new();
    private readonly CancellationTokenSource _abandoned = new();
    private Task _consumers = Task.CompletedTask;

    public QueuedExporter(ComponentSettings settings, ExporterOptions options, IExportClient<TData> client)
    {
        _settings = settings;
        _options = options;
        _client = client = new StatusReportingClient<TData>(client);
        _sender = new RetrySender<TData>(client, options.Retry, settings.Logger);
        _report = new ExportReport(settings, TData.Signal, options.Destination);
        if (options.Queue is not { Enabled: true } queue)
            return;
        _queue = queue.Storage is null ? new MemoryQueue<TData>(queue) : new PersistentQueue<TData>(settings, queue);
        _report.Watch(() => _queue.Size, queue.Size);
    }

    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        await _client.StartAsync(host, cancellationToken);
        if (_queue is null)
            return;
        await _queue.StartAsync(host, cancellationToken);
        var senders = _options.Queue!.Consumers;
        _consumers = _options.Queue!.Batch is { } batch
            ? new QueueBatcher<TData>(_queue, batch, senders, data => SendQueuedAsync(data, above: null), DoneAsync).RunAsync()
            : Task.WhenAll(Enumerable.Range(0, senders).Select(_ => DrainAsync()));
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        await _lastChance.CancelAsync();
        _queue?.Stop();
        try
        {
            await _drain.AwaitAsync(_consumers, _abandoned, cancellationToken);
        }
        finally
        {
            // Whatever happened, the next one is to find the storage free.
            if (_queue is not null)
                await _queue.DisposeAsync();
            Dispose();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _lastChance.Dispose();
        _abandoned.Dispose();
    }

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
    {
        if (_queue is null)
            return ExportDirectlyAsync(data, cancellationToken);
        _report.Offered(data);
        var enqueue = _report.StartEnqueue();
        ValueTask offer;
        try
        {
            offer = _queue.OfferAsync(data, cancellationToken);
        }
        catch (Exception e)
        {
            ExportReport.EndEnqueue(enqueue, isQueued: false);
            ReportRefusal(data, e);
            throw;
        }

        ExportReport.EndEnqueue(enqueue, isQueued: true);

        return offer.IsCompletedSuccessfully ? offer : AwaitOfferAsync(data, offer);
    }

    private async ValueTask AwaitOfferAsync(TData data, ValueTask offer)
    {
        try
        {
            await offer;
        }
        catch (Exception e)
        {
            ReportRefusal(data, e);
            throw;
        }
    }

    private void ReportRefusal(TData data, Exception error)
    {
        _report.Refused(data);
        Write("Exporting failed. Rejecting data.", error, "rejected_items", data);
    }

    private async ValueTask ExportDirectlyAsync(TData data, CancellationToken cancellationToken)
    {
        try
        {
            await ExportAsync(data, null, cancellationToken);
            data.Release();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Write("Exporting failed. Rejecting data.", e, "rejected_items", data);
            throw;
        }
    }

    private async Task DrainAsync()
    {
        await Task.Yield();
        while (await _queue!.TakeAsync() is { } request)
        {
            await DoneAsync(request, await SendQueuedAsync(request.Data, request.Above));
            request.Data.Release();
        }
    }

    private ValueTask DoneAsync(QueuedRequest<TData> request, Exception? error) =>
        error is not null && IsKept(error) ? request.ReturnAsync(error) : request.DoneAsync(error);

    private bool IsKept(Exception error) =>
        _options.KeepsUnsent && error is not (PermanentException or ExportInterruptedException);

    // Null once sent, else why it was given up; already in the log.
    private async Task<Exception?> SendQueuedAsync(TData data, Activity? above)
    {
        try
        {
            await ExportAsync(data, above, _abandoned.Token);
            return null;
        }
        catch (Exception e)
        {
            var error = e is OperationCanceledException
                ? new ExportInterruptedException("no time left to send it before the stop", e)
                : e;
            if (IsKept(error))
                Write("Exporting failed. Keeping data in the queue.", error, "kept_items", data);
            else if (error is not ExportInterruptedException || _options.Queue?.Storage is null)
                Write("Exporting failed. Dropping data.", error, "dropped_items", data);
            return error;
        }
    }

    private async Task ExportAsync(TData data, Activity? above, CancellationToken cancellationToken)
    {
        var activity = _report.Start(above);
        try
        {
            await _sender.SendAsync(data, _lastChance.Token, cancellationToken);
        }
        catch (Exception e)
        {
            _report.End(activity, data, e, isFailed: !IsKept(e));
            throw;
        }

        _drain.Sent();
        _report.End(activity, data, null, isFailed: false);
    }

    private void Write(string message, Exception error, string count, TData data) => _settings.Logger.Write(
        LogLevel.Error, message + _options.Advice, ("error", error.Message), (count, data.ItemCount));
}
