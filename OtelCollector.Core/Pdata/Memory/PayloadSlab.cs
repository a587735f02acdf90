namespace OtelCollector.Core.Pdata.Memory;

/// <summary>A piece of memory that several requests share, one behind the other; goes back when the last is done.</summary>
internal sealed class PayloadSlab(PayloadPool pool, byte[] bytes)
{
    private int _users = 1;
    private int _used;

    public byte[] Bytes => bytes;

    /// <summary>The next bytes of the slab; false where fewer are left. For the pool alone, under its lock.</summary>
    public bool TryTake(int length, out Memory<byte> memory)
    {
        memory = default;
        if (bytes.Length - _used < length)
            return false;
        memory = bytes.AsMemory(_used, length);
        _used += length;
        Interlocked.Increment(ref _users);
        return true;
    }

    /// <summary>One user less; call once for each <see cref="TryTake"/>, and once when nothing is taken any more.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            pool.Return(bytes);
    }
}
