using System.Diagnostics.CodeAnalysis;

namespace OtelCollector.Core.Caching;

/// <summary>A map that keeps the entries used last; not for several threads at once.</summary>
internal sealed class LruCache<TKey, TValue>(
    int capacity, IEqualityComparer<TKey>? comparer = null, Action<TKey, TValue>? onEvicted = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = new(comparer);
    private readonly LinkedList<(TKey Key, TValue Value)> _order = new();

    public int Count => _nodes.Count;

    /// <summary>The values, those used last first.</summary>
    public IEnumerable<TValue> Values => _order.Select(entry => entry.Value);

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        value = default;
        if (!_nodes.TryGetValue(key, out var node))
            return false;
        if (node != _order.First)
        {
            _order.Remove(node);
            _order.AddFirst(node);
        }

        value = node.Value.Value;
        return true;
    }

    /// <summary>Adds or replaces an entry; the one unused for longest gives way where there is no room.</summary>
    public void Set(TKey key, TValue value)
    {
        if (_nodes.TryGetValue(key, out var known))
            _order.Remove(known);
        _nodes[key] = _order.AddFirst((key, value));
        if (_nodes.Count <= capacity)
            return;
        var (oldKey, oldValue) = _order.Last!.Value;
        _order.RemoveLast();
        _nodes.Remove(oldKey);
        onEvicted?.Invoke(oldKey, oldValue);
    }

    public void Remove(TKey key)
    {
        if (_nodes.Remove(key, out var node))
            _order.Remove(node);
    }

    public void Clear()
    {
        _nodes.Clear();
        _order.Clear();
    }
}
