using System.Collections.Concurrent;

namespace Jaeger.Storage.Segments;

/// <summary>Entries by their UTF-8 names, found without making a string of the name.</summary>
internal sealed class NameTable<T>
    where T : class
{
    private readonly ConcurrentDictionary<byte[], T> _entries;
    private readonly ConcurrentDictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    /// <summary>Without entries.</summary>
    public NameTable()
    {
        _entries = new ConcurrentDictionary<byte[], T>(concurrencyLevel: 1, capacity: 1, Utf8Comparer.Instance);
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The entries in no particular order.</summary>
    public IEnumerable<T> Values => _entries.Select(e => e.Value);

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Count;

    /// <summary>The entry of that name, or null.</summary>
    public T? Find(ReadOnlySpan<byte> name) => _lookup.TryGetValue(name, out var entry) ? entry : null;

    /// <summary>Adds an entry.</summary>
    public void Add(byte[] name, T entry) => _entries[name] = entry;
}
