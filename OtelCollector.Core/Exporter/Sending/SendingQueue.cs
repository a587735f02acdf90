using System.Threading.Channels;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>Requests waiting in memory, bounded by the configured measure.</summary>
internal sealed class SendingQueue<TData>(QueueConfig config)
    where TData : SignalData
{
    private readonly Channel<TData> _requests = Channel.CreateUnbounded<TData>();
    private TaskCompletionSource _room = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _used;
    private int _waiting;

    /// <summary>Adds a request; false where there is no room and the queue does not wait for any.</summary>
    public async ValueTask<bool> AddAsync(TData data, CancellationToken cancellationToken)
    {
        var size = config.Measure(data);
        var room = _room.Task;
        while (!TryReserve(size))
        {
            if (!config.BlockOnOverflow)
                return false;
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

            room = Volatile.Read(ref _room).Task;
        }

        return _requests.Writer.TryWrite(data);
    }

    /// <summary>All requests until the queue is completed and empty; shared among its readers.</summary>
    public IAsyncEnumerable<TData> ReadAllAsync() => _requests.Reader.ReadAllAsync();

    /// <summary>Gives back the room of a request that is through or given up.</summary>
    public void Release(TData data)
    {
        Interlocked.Add(ref _used, -config.Measure(data));
        if (Volatile.Read(ref _waiting) == 0)
            return;
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _room, next).TrySetResult();
    }

    /// <summary>No more requests come.</summary>
    public void Complete() => _requests.Writer.TryComplete();

    // A request larger than the whole queue goes through an empty one, or it never would.
    private bool TryReserve(long size)
    {
        var used = Interlocked.Add(ref _used, size);
        if (used <= config.Size || used == size)
            return true;
        Interlocked.Add(ref _used, -size);
        return false;
    }
}
