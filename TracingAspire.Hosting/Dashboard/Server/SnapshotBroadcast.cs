using System.Threading.Channels;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>One entry was set, or, with <paramref name="Removed"/>, taken away (<paramref name="Value"/> is its last).</summary>
internal readonly record struct SnapshotChange<TKey, TValue>(TKey Key, TValue Value, bool Removed);

/// <summary>A keyed set of immutable values that any number of readers follow, each at its own pace.</summary>
internal sealed class SnapshotBroadcast<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, TValue> _current = [];
    private readonly List<ChannelWriter<SnapshotChange<TKey, TValue>>> _readers = [];

    public int ReaderCount
    {
        get
        {
            lock (_lock)
                return _readers.Count;
        }
    }

    public bool Contains(TKey key)
    {
        lock (_lock)
            return _current.ContainsKey(key);
    }

    public TValue? Find(TKey key)
    {
        lock (_lock)
            return _current.GetValueOrDefault(key);
    }

    public void Set(TKey key, TValue value)
    {
        lock (_lock)
        {
            _current[key] = value;
            Publish(new SnapshotChange<TKey, TValue>(key, value, Removed: false));
        }
    }

    /// <summary>Tells readers about an entry again because something inside it changed; one that is gone stays gone.</summary>
    public void Refresh(TKey key)
    {
        lock (_lock)
        {
            if (_current.TryGetValue(key, out var value))
                Publish(new SnapshotChange<TKey, TValue>(key, value, Removed: false));
        }
    }

    /// <summary>False where the entry was gone already.</summary>
    public bool Remove(TKey key)
    {
        lock (_lock)
        {
            if (!_current.Remove(key, out var last))
                return false;
            Publish(new SnapshotChange<TKey, TValue>(key, last, Removed: true));
            return true;
        }
    }

    /// <summary>Everything there is now and, without a gap, whatever comes after it.</summary>
    public SnapshotSubscription<TKey, TValue> Subscribe()
    {
        var channel = Channel.CreateUnbounded<SnapshotChange<TKey, TValue>>(new() { SingleReader = true });
        lock (_lock)
        {
            _readers.Add(channel.Writer);
            return new([.. _current.Values], channel.Reader, () => Unsubscribe(channel.Writer));
        }
    }

    private void Unsubscribe(ChannelWriter<SnapshotChange<TKey, TValue>> reader)
    {
        lock (_lock)
            _readers.Remove(reader);
    }

    private void Publish(SnapshotChange<TKey, TValue> change)
    {
        foreach (var reader in _readers)
            reader.TryWrite(change);
    }
}
