using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Extension.Storage;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Exporter.Sending.Persistent;

/// <summary>
/// Requests waiting in a storage, each under its index. A request is deleted when it was sent or given up; one that was
/// given out when the Collector stopped, or died, is given out again after the next start.
/// </summary>
internal sealed class PersistentQueue<TData>(ComponentSettings settings, QueueConfig config) : ISendingQueue<TData>
    where TData : SignalData, ISignalData<TData>
{
    private readonly Channel<ulong> _waiting = Channel.CreateUnbounded<ulong>();
    private readonly SemaphoreSlim _gate = new(1);
    private readonly HashSet<ulong> _dispatched = [];
    private QueueMetadata _metadata = new();
    private IStorageClient? _storage;
    private TaskCompletionSource _room = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isStopped;

    public long Size => config.Sizer switch
    {
        QueueSizer.Items => _metadata.ItemsSize,
        QueueSizer.Bytes => _metadata.BytesSize,
        _ => _metadata.Requests,
    };

    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        var id = config.Storage!.Value;
        if (!host.Extensions.TryGetValue(id, out var extension))
        {
            throw new ComponentException(
                $"no storage client extension found: sending_queue::storage names \"{id}\", add it to service::extensions");
        }

        if (extension is not IStorageExtension storage)
            throw new ComponentException($"requested extension is not a storage extension: \"{id}\"");
        var owner = new StorageOwner("exporter", settings.Id, TData.Signal.Name());
        _storage = await storage.OpenAsync(owner, cancellationToken);
        await LoadAsync(_storage, cancellationToken);
    }

    public async ValueTask OfferAsync(TData data, CancellationToken cancellationToken)
    {
        while (true)
        {
            var room = Volatile.Read(ref _room).Task;
            await _gate.WaitAsync(cancellationToken);
            try
            {
                if (_isStopped)
                    throw new RetryableException("the sending queue is stopped, the Collector is shutting down");
                if (Size + config.Sizer.Measure(data) <= config.Size)
                {
                    await StoreAsync(data);
                    data.Release();
                    return;
                }
            }
            finally
            {
                _gate.Release();
            }

            if (!config.BlockOnOverflow)
                throw QueueFull.Refusal();
            await room.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask<QueuedRequest<TData>?> TakeAsync()
    {
        while (!_isStopped && await _waiting.Reader.WaitToReadAsync())
        {
            await _gate.WaitAsync();
            try
            {
                if (!_isStopped && _waiting.Reader.TryRead(out var index) && await DispatchAsync(index) is { } request)
                    return request;
            }
            finally
            {
                _gate.Release();
            }
        }

        return null;
    }

    public void Stop()
    {
        _isStopped = true;
        _waiting.Writer.TryComplete();
        Interlocked.Exchange(ref _room, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        // Whoever was let in before the stop finishes first.
        await _gate.WaitAsync();
        if (_storage is not null)
            await _storage.DisposeAsync();
        _gate.Dispose();
    }

    private static string Key(ulong index) => index.ToString(CultureInfo.InvariantCulture);

    private async Task LoadAsync(IStorageClient storage, CancellationToken cancellationToken)
    {
        QueueMetadata? stored = null;
        if (await storage.GetAsync(QueueMetadata.Key, cancellationToken) is { } bytes)
        {
            stored = QueueMetadata.Decode(bytes)
                ?? throw new ComponentException($"the stored queue of \"{settings.Id}\" has metadata of another version");
        }

        if (stored is null)
        {
            settings.Logger.Write(LogLevel.Information, "Initializing new persistent queue");
            return;
        }

        _metadata = stored;
        settings.Logger.Write(
            LogLevel.Information,
            "Loaded queue metadata",
            ("readIndex", stored.ReadIndex),
            ("writeIndex", stored.WriteIndex),
            ("itemsSize", stored.ItemsSize),
            ("bytesSize", stored.BytesSize),
            ("dispatchedItems", stored.Dispatched.Count));
        if (stored.Dispatched.Count > 0)
        {
            var count = ("numberOfItems", (object?)stored.Dispatched.Count);
            settings.Logger.Write(LogLevel.Information, "Fetching items left for dispatch by consumers", count);
            settings.Logger.Write(LogLevel.Information, "Moved items for dispatching back to queue", count);
        }

        // Those given out before the stop are the oldest; they stay marked until they are done.
        _dispatched.UnionWith(stored.Dispatched);
        foreach (var index in stored.Dispatched.Order())
            _waiting.Writer.TryWrite(index);
        for (var index = stored.ReadIndex; index != stored.WriteIndex; index++)
            _waiting.Writer.TryWrite(index);
    }

    private async Task StoreAsync(TData data)
    {
        var index = _metadata.WriteIndex;
        var next = _metadata with
        {
            WriteIndex = index + 1,
            ItemsSize = _metadata.ItemsSize + data.ItemCount,
            BytesSize = _metadata.BytesSize + data.Size,
        };
        try
        {
            await _storage!.BatchAsync(
                [StorageOperation.Set(QueueMetadata.Key, next.Encode()), new(Key(index), StoredRequest.Encode(data))],
                CancellationToken.None);
        }
        catch (StorageException e)
        {
            throw new RetryableException(e.Message, e);
        }

        _metadata = next;
        _waiting.Writer.TryWrite(index);
    }

    // That it was given out is stored with the next change only: until then a restart finds it still waiting.
    private async Task<QueuedRequest<TData>?> DispatchAsync(ulong index)
    {
        _dispatched.Add(index);
        _metadata = _metadata with
        {
            ReadIndex = index == _metadata.ReadIndex ? index + 1 : _metadata.ReadIndex,
            Dispatched = [.. _dispatched],
        };
        try
        {
            var bytes = await _storage!.GetAsync(Key(index), CancellationToken.None)
                ?? throw new StorageException("value not set");
            return new Entry(this, StoredRequest.Decode<TData>(bytes), index);
        }
        catch (Exception e) when (e is StorageException or MalformedPayloadException)
        {
            settings.Logger.Write(LogLevel.Error, "Failed to dispatch item", ("key", Key(index)), ("error", e.Message));
            await RemoveAsync(index, 0, 0);
            return null;
        }
    }

    private async Task RemoveAsync(ulong index, long items, long bytes)
    {
        _dispatched.Remove(index);
        var next = _metadata with
        {
            Dispatched = [.. _dispatched],
            ItemsSize = Math.Max(0, _metadata.ItemsSize - items),
            BytesSize = Math.Max(0, _metadata.BytesSize - bytes),
        };
        // An empty queue has no size, whatever could not be read before.
        _metadata = next.Requests == 0 ? next with { ItemsSize = 0, BytesSize = 0 } : next;
        try
        {
            await _storage!.BatchAsync(
                [StorageOperation.Set(QueueMetadata.Key, _metadata.Encode()), StorageOperation.Delete(Key(index))],
                CancellationToken.None);
        }
        catch (StorageException e)
        {
            settings.Logger.Write(LogLevel.Error, "Error deleting item from queue", ("error", e.Message));
        }

        Interlocked.Exchange(ref _room, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .TrySetResult();
    }

    private sealed class Entry(PersistentQueue<TData> queue, TData data, ulong index) : QueuedRequest<TData>(data)
    {
        public override async ValueTask DoneAsync(Exception? error)
        {
            // Marked as given out, so that it is given out again after the next start.
            if (error is ExportInterruptedException)
                return;
            await queue._gate.WaitAsync();
            try
            {
                await queue.RemoveAsync(index, Data.ItemCount, Data.Size);
            }
            finally
            {
                queue._gate.Release();
            }
        }

        // To the end of the line; once the queue has stopped, to the next start.
        public override ValueTask ReturnAsync(Exception error)
        {
            queue._waiting.Writer.TryWrite(index);
            return ValueTask.CompletedTask;
        }
    }
}
