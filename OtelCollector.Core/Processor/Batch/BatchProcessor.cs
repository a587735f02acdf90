using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Processor.Batch;

/// <summary>
/// Joins requests until enough items are together or the oldest has waited long enough. Accepts at once; while the
/// next stage is busy a short queue fills up and senders wait, so memory stays bounded.
/// </summary>
internal sealed class BatchProcessor<TData>(
    ComponentSettings settings, BatchProcessorConfig config, IConsumer<TData> next) : IProcessor<TData>
    where TData : SignalData, ISignalData<TData>
{
    private readonly Channel<TData> _incoming = Channel.CreateBounded<TData>(
        new BoundedChannelOptions(Math.Max(Environment.ProcessorCount, 2)) { SingleReader = true });

    private readonly BatchBuilder<TData> _batch = new();
    private CancellationToken _grace = CancellationToken.None;
    private Task _loop = Task.CompletedTask;
    private Task<bool>? _available;

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _loop = Task.Run(RunAsync, CancellationToken.None);
        return ValueTask.CompletedTask;
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        _grace = cancellationToken;
        _incoming.Writer.TryComplete();
        await _loop.WaitAsync(cancellationToken);
    }

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken) =>
        _incoming.Writer.WriteAsync(data, cancellationToken);

    private async Task RunAsync()
    {
        var deadline = long.MaxValue;
        while (await WaitAsync(deadline))
        {
            while (_incoming.Reader.TryRead(out var data))
            {
                if (_batch.ItemCount == 0)
                    deadline = Environment.TickCount64 + (long)config.Timeout.TotalMilliseconds;
                _batch.Add(data);
                if (IsFull)
                    await SendFullAsync();
                else if (Environment.TickCount64 >= deadline)
                    await SendAllAsync();
            }

            if (_batch.ItemCount > 0 && Environment.TickCount64 >= deadline)
                await SendAllAsync();
            if (_batch.ItemCount == 0)
                deadline = long.MaxValue;
        }

        await SendAllAsync();
    }

    private bool IsFull => config.SendBatchSize > 0 && _batch.ItemCount >= config.SendBatchSize;

    // True while more may come: on new data, or when the batch has waited long enough.
    private async ValueTask<bool> WaitAsync(long deadline)
    {
        // A wait that timed out is still the one to be told of new data, so it is taken up again.
        _available ??= _incoming.Reader.WaitToReadAsync().AsTask();
        if (deadline != long.MaxValue)
        {
            var left = TimeSpan.FromMilliseconds(Math.Max(0, deadline - Environment.TickCount64));
            await ((Task)_available).WaitAsync(left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_available.IsCompleted)
                return true;
        }

        var isMoreToCome = await _available;
        _available = null;
        return isMoreToCome;
    }

    private async Task SendFullAsync()
    {
        if (config.SendBatchMaxSize == 0)
        {
            await SendAsync(_batch.TakeAll());
            return;
        }

        while (IsFull)
            await SendAsync(_batch.Take(config.SendBatchMaxSize));
    }

    private async Task SendAllAsync()
    {
        while (_batch.ItemCount > 0)
            await SendAsync(config.SendBatchMaxSize == 0 ? _batch.TakeAll() : _batch.Take(config.SendBatchMaxSize));
    }

    private async Task SendAsync(TData batch)
    {
        try
        {
            await next.ConsumeAsync(batch, _grace);
        }
        catch (Exception e)
        {
            settings.Logger.Write(
                LogLevel.Error, "Sender failed", ("error", e.Message), ("dropped_items", batch.ItemCount));
        }
    }
}
