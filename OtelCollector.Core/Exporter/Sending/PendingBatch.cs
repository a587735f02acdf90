using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>A batch in the making; knows which requests it holds parts of.</summary>
internal sealed class PendingBatch<TData>(QueueBatchConfig config)
    where TData : SignalData, ISignalData<TData>
{
    private readonly List<TData> _data = [];
    private readonly List<BatchPart<TData>> _parts = [];

    /// <summary>When the batch must go, by <see cref="Environment.TickCount64"/>.</summary>
    public long Deadline { get; } = Environment.TickCount64 + (long)config.FlushTimeout.TotalMilliseconds;

    public long Size { get; private set; }

    /// <summary>Adds as much as there is room for; returns the rest, null where all of it fitted.</summary>
    public TData? Add(TData data, BatchPart<TData> part)
    {
        var room = config.MaxSize == 0 ? long.MaxValue : config.MaxSize - Size;
        if (config.Sizer.Measure(data) <= room)
        {
            Take(data, part);
            return null;
        }

        var items = config.Sizer == QueueSizer.Items ? (int)room : ItemsWithin(data, room);
        if (items == 0 && Size > 0)
            return data;
        // One item larger than a batch may be goes alone, and so does what has none to be split at.
        if (data.ItemCount <= 1)
        {
            Take(data, part);
            return null;
        }

        var (head, tail) = Payload.Split(data, Math.Clamp(items, 1, data.ItemCount));
        Take(head, part);
        return tail.ItemCount == 0 ? null : tail;
    }

    public bool IsFull => Size >= config.MinSize || (config.MaxSize > 0 && Size >= config.MaxSize);

    public TData Join() => Payload.Join(_data);

    public async Task DoneAsync(Exception? error)
    {
        foreach (var part in _parts)
            await part.ReleaseAsync(error);
    }

    private void Take(TData data, BatchPart<TData> part)
    {
        part.Hold();
        _parts.Add(part);
        _data.Add(data);
        Size += config.Sizer.Measure(data);
    }

    // Items differ in size, so the share of the bytes is a first guess that is lowered until it holds.
    private static int ItemsWithin(TData data, long room)
    {
        var items = (int)(data.ItemCount * Math.Max(room, 0) / Math.Max(data.Size, 1));
        while (items > 0 && Payload.Split(data, items).Head.Size > room)
            items -= Math.Max(1, items / 8);
        return items;
    }
}
