using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>
/// An exporter around a client: accepts into the queue at once, so a destination that is away holds up neither the
/// pipeline nor other exporters, and sends from there with retries.
/// </summary>
internal sealed class QueuedExporter<TData>(
    ComponentSettings settings, QueueConfig queueConfig, RetryConfig retryConfig, IExportClient<TData> client)
    : IExporter<TData>, IDisposable
    where TData : SignalData
{
    private readonly SendingQueue<TData> _queue = new(queueConfig);
    private readonly RetrySender<TData> _sender = new(client, retryConfig, settings.Logger);
    private readonly CancellationTokenSource _lastChance = new();
    private readonly CancellationTokenSource _abandoned = new();
    private Task _consumers = Task.CompletedTask;

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        if (queueConfig.Enabled)
            _consumers = Task.WhenAll(Enumerable.Range(0, queueConfig.Consumers).Select(_ => DrainAsync()));
        return ValueTask.CompletedTask;
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        _queue.Complete();
        await _lastChance.CancelAsync();
        await using (cancellationToken.Register(_abandoned.Cancel))
            await _consumers;
        Dispose();
    }

    public void Dispose()
    {
        client.Dispose();
        _lastChance.Dispose();
        _abandoned.Dispose();
    }

    public async ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
    {
        if (!queueConfig.Enabled)
        {
            await ExportAsync(data, cancellationToken);
        }
        else if (!await _queue.AddAsync(data, cancellationToken))
        {
            settings.Logger.Write(
                LogLevel.Error,
                "Exporting failed. Rejecting data.",
                ("error", "sending queue is full"),
                ("rejected_items", data.ItemCount));
            throw new RetryableException("sending queue is full");
        }
    }

    private async Task DrainAsync()
    {
        await foreach (var data in _queue.ReadAllAsync())
        {
            try
            {
                await ExportAsync(data, _abandoned.Token);
            }
            catch (Exception e) when (e is PermanentException or OperationCanceledException)
            {
                // Already in the log; the next request may fare better.
            }
            finally
            {
                _queue.Release(data);
            }
        }
    }

    private async Task ExportAsync(TData data, CancellationToken cancellationToken)
    {
        try
        {
            await _sender.SendAsync(data, _lastChance.Token, cancellationToken);
        }
        catch (Exception e)
        {
            var message = e is OperationCanceledException ? "no time left to send it before the stop" : e.Message;
            settings.Logger.Write(
                LogLevel.Error, "Exporting failed. Dropping data.", ("error", message), ("dropped_items", data.ItemCount));
            throw;
        }
    }
}
