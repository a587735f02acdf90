using System.Threading.Channels;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Batch;

/// <summary>
/// Joins requests until enough items are together or the oldest has waited long enough. Accepts at once; while the
/// next stage is busy a short queue fills up and senders wait, so memory stays bounded.
/// </summary>
/// <param name="config">Sizes and time.</param>
/// <param name="next">The next stage.</param>
/// <param name="report">Counts what is sent.</param>
/// <param name="client">Whom the batches come from; null where they are of everybody.</param>
internal sealed class BatchShard<TData>(
    BatchProcessorConfig config, IConsumer<TData> next, BatchReport report, ClientInfo? client)
    where TData : SignalData, ISignalData<TData>
{
    private readonly Channel<TData> _incoming = Channel.CreateBounded<TData>(
        new BoundedChannelOptions(Math.Max(Environment.ProcessorCount, 2)) { SingleReader = true });

    private readonly BatchBuilder<TData> _batch = new();
    private readonly bool _waitsForMore = config.Timeout > TimeSpan.Zero && config.SendBatchSize > 0;
    private CancellationToken _grace = CancellationToken.None;
    private Task _loop = Task.CompletedTask;
    private Task<bool>? _available;

    public void Start() => _loop = Task.Run(RunAsync, CancellationToken.None);

    public async Task StopAsync(CancellationToken cancellationToken)
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

    private bool IsFull => _batch.ItemCount > 0 && (!_waitsForMore || _batch.ItemCount >= config.SendBatchSize);

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
        while (IsFull)
            await SendAsync(BatchTrigger.Size);
    }

    private async Task SendAllAsync()
    {
        while (_batch.ItemCount > 0)
            await SendAsync(BatchTrigger.Timeout);
    }

    private async Task SendAsync(BatchTrigger trigger)
    {
        var batch = config.SendBatchMaxSize == 0 ? _batch.TakeAll(client) : _batch.Take(config.SendBatchMaxSize, client);
        try
        {
            // Sent, the data may be the next stage's to take apart: what is reported is measured before.
            var bytes = report.Measure(batch);
            await next.ConsumeAsync(batch, _grace);
            report.Sent(trigger, batch.ItemCount, bytes);
        }
        catch (Exception e)
        {
            report.Failed(e);
        }
    }
}
