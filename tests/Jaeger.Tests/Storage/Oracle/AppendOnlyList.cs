namespace Jaeger.Tests.Storage.Oracle;

/// <summary>A list one writer at a time appends to while any number of readers read, none of them waiting.</summary>
internal sealed class AppendOnlyList<T>(T first)
{
    private T[] _items = [first];
    private int _count = 1;

    /// <summary>The items appended so far; stays valid and unchanged while more are appended.</summary>
    public ReadOnlyMemory<T> Snapshot()
    {
        // The count is published after the items it covers, so it has to be read before them.
        var count = Volatile.Read(ref _count);
        return Volatile.Read(ref _items).AsMemory(0, count);
    }

    /// <summary>Appends; calls must not overlap.</summary>
    public void Add(T item)
    {
        var items = _items;
        if (_count == items.Length)
        {
            items = new T[_count * 2];
            _items.CopyTo(items, 0);
            Volatile.Write(ref _items, items);
        }

        items[_count] = item;
        Volatile.Write(ref _count, _count + 1);
    }
}
