using System.Threading.Channels;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>Requests waiting in memory, bounded by the configured measure.</summary>
internal sealed class MemoryQueue<TData>(QueueConfig config) : ISendingQueue<TData>
    where TData : SignalData
{
    private readonly QueuePace _pace = new();
    private readonly Channel<Entry> _requests = Channel.CreateUnbounded<Entry>();
    private TaskCompletionSource _room = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _used;
    private int _waiting;

    public long Size => Volatile.Read(ref _used);

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask OfferAsync(TData data, CancellationToken cancellationToken)
    {
        var size = config.Sizer.Measure(data);
        if (size == 0)
            return ValueTask.CompletedTask;
        if (size > config.Size)
            throw new RetryableException("element size too large");
        if (TryReserve(size))
            return EnqueueAsync(data, size, cancellationToken);
        return config.BlockOnOverflow ? WaitForRoomAsync(data, size, cancellationToken) : throw QueueFull.Refusal();
    }

    public async ValueTask<QueuedRequest<TData>?> TakeAsync()
    {
        while (await _requests.Reader.WaitToReadAsync())
        {
            if (!_requests.Reader.TryRead(out var entry))
                continue;
            _pace.Taken();
            return entry;
        }

        return null;
    }

    public void Stop() => _requests.Writer.TryComplete();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ValueTask EnqueueAsync(TData data, long size, CancellationToken cancellationToken)
    {
        var entry = new Entry(this, data, size, config.WaitForResult);
        if (!_requests.Writer.TryWrite(entry))
        {
            Release(size);
            throw new RetryableException("the sending queue is stopped, the Collector is shutting down");
        }

        return entry.Result is { } result ? new ValueTask(result.Task.WaitAsync(cancellationToken)) : _pace.AddedAsync();
    }

    private async ValueTask WaitForRoomAsync(TData data, long size, CancellationToken cancellationToken)
    {
        while (true)
        {
            var room = Volatile.Read(ref _room).Task;
            Interlocked.Increment(ref _waiting);
            try
            {
                // Room that was given back before this request counted as waiting is seen by the second look.
                if (TryReserve(size))
                    break;
                await room.WaitAsync(cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }

        await EnqueueAsync(data, size, cancellationToken);
    }

    private void Release(long size)
    {
        Interlocked.Add(ref _used, -size);
        if (Volatile.Read(ref _waiting) == 0)
            return;
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _room, next).TrySetResult();
    }

    private bool TryReserve(long size)
    {
        var used = Volatile.Read(ref _used);
        while (used + size <= config.Size)
        {
            var seen = Interlocked.CompareExchange(ref _used, used + size, used);
            if (seen == used)
                return true;
            used = seen;
        }

        return false;
    }

    private sealed class Entry(MemoryQueue<TData> queue, TData data, long size, bool isAwaited)
        : QueuedRequest<TData>(data)
    {
        public TaskCompletionSource? Result { get; } =
            isAwaited ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null;

        public override ValueTask DoneAsync(Exception? error)
        {
            queue.Release(size);
            if (error is null)
                Result?.TrySetResult();
            else
                Result?.TrySetException(error);
            return ValueTask.CompletedTask;
        }
    }
}
