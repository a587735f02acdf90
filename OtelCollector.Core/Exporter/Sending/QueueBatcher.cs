using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>
/// Takes requests out of a queue and joins them, for each combination of the configured client metadata apart; a batch
/// goes out when it is large enough or its first request has waited long enough.
/// </summary>
internal sealed class QueueBatcher<TData>(
    ISendingQueue<TData> queue,
    QueueBatchConfig config,
    int maxSenders,
    Func<TData, Task<Exception?>> export,
    Func<QueuedRequest<TData>, Exception?, ValueTask> done)
    where TData : SignalData, ISignalData<TData>
{
    private readonly Dictionary<string, PendingBatch<TData>> _pending = new(StringComparer.Ordinal);

    /// <summary>Runs until the queue has stopped and everything taken from it is done.</summary>
    public async Task RunAsync()
    {
        using var senders = new SemaphoreSlim(maxSenders);
        Task<QueuedRequest<TData>?>? next = null;
        while (true)
        {
            next ??= queue.TakeAsync().AsTask();
            await WaitAsync(next);
            if (next.IsCompleted)
            {
                if (await next is not { } request)
                    break;
                next = null;
                await AddAsync(request, senders);
            }

            foreach (var (key, batch) in _pending.Where(p => Environment.TickCount64 >= p.Value.Deadline).ToList())
                await FlushAsync(key, batch, senders);
        }

        foreach (var (key, batch) in _pending.ToList())
            await FlushAsync(key, batch, senders);
        for (var i = 0; i < maxSenders; i++)
            await senders.WaitAsync();
    }

    // Until there is a request or a batch has waited long enough.
    private async Task WaitAsync(Task next)
    {
        if (_pending.Count == 0 || next.IsCompleted)
        {
            await next;
            return;
        }

        var left = _pending.Values.Min(batch => batch.Deadline) - Environment.TickCount64;
        if (left > 0)
            await next.WaitAsync(TimeSpan.FromMilliseconds(left)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AddAsync(QueuedRequest<TData> request, SemaphoreSlim senders)
    {
        var part = new BatchPart<TData>(request, done);
        var key = MetadataPartition.Key(config.MetadataKeys, request.Data.Client);
        var rest = request.Data;
        while (rest is not null)
        {
            if (!_pending.TryGetValue(key, out var batch))
                _pending.Add(key, batch = new PendingBatch<TData>(config));
            rest = batch.Add(rest, part);
            if (rest is not null || batch.IsFull)
                await FlushAsync(key, batch, senders);
        }

        await part.ReleaseAsync(null);
    }

    private async Task FlushAsync(string key, PendingBatch<TData> batch, SemaphoreSlim senders)
    {
        _pending.Remove(key);
        await senders.WaitAsync();
        _ = Task.Run(() => SendAsync(batch, senders), CancellationToken.None);
    }

    private async Task SendAsync(PendingBatch<TData> batch, SemaphoreSlim senders)
    {
        try
        {
            var joined = batch.Join();
            await batch.DoneAsync(await export(joined));
            joined.Release();
        }
        finally
        {
            senders.Release();
        }
    }
}
