using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Batch;

/// <summary>Collects requests; joining them is chaining their bytes, only a split copies.</summary>
internal sealed class BatchBuilder<TData>
    where TData : SignalData, ISignalData<TData>
{
    private readonly List<TData> _parts = [];

    public int ItemCount { get; private set; }

    public void Add(TData data)
    {
        _parts.Add(data);
        ItemCount += data.ItemCount;
    }

    /// <summary>Everything collected, as one request.</summary>
    /// <param name="client">Whom it comes from.</param>
    public TData TakeAll(ClientInfo? client)
    {
        var batch = Payload.Join(_parts, client);
        _parts.Clear();
        ItemCount = 0;
        return batch;
    }

    /// <summary>At most that many items, as one request; the rest stays.</summary>
    /// <param name="maxItems">The limit.</param>
    /// <param name="client">Whom it comes from.</param>
    public TData Take(int maxItems, ClientInfo? client)
    {
        if (ItemCount <= maxItems)
            return TakeAll(client);

        var whole = 0;
        var items = 0;
        while (items + _parts[whole].ItemCount <= maxItems)
            items += _parts[whole++].ItemCount;
        var taken = _parts.GetRange(0, whole);
        _parts.RemoveRange(0, whole);
        if (items < maxItems)
        {
            var (head, tail) = Payload.Split(_parts[0], maxItems - items);
            _parts[0].Release();
            taken.Add(head);
            _parts[0] = tail;
        }

        ItemCount -= maxItems;
        return Payload.Join(taken, client);
    }
}
