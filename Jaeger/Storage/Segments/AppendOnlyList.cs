namespace Jaeger.Storage.Segments;

/// <summary>A list one writer at a time appends to while any number of readers read, none of them waiting.</summary>
internal sealed class AppendOnlyList<T>
{
    private T[] _items = new T[4];
    private int _count;

    /// <summary>The number of items.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>An item that was appended before.</summary>
    public T this[int index] => Volatile.Read(ref _items)[index];

    /// <summary>Appends; calls must not overlap.</summary>
    public void Add(T item)
    {
        var items = _items;
        if (_count == items.Length)
        {
            Array.Resize(ref items, _count * 2);
            Volatile.Write(ref _items, items);
        }

        items[_count] = item;
        Volatile.Write(ref _count, _count + 1);
    }
}
