namespace Jaeger.Storage.Segments.Payload;

/// <summary>A payload in slabs of memory; one writer appends while others read what was published to them.</summary>
internal sealed class SlabPayload(SlabPool pool) : AppendablePayload
{
    private volatile Slab[] _slabs = [];
    private NativeBytes? _index;
    private long _memorySize;
    private long _length;
    private int _free;

    /// <inheritdoc/>
    public override long Length => Volatile.Read(ref _length);

    /// <inheritdoc/>
    public override long MemorySize => Volatile.Read(ref _memorySize);

    /// <inheritdoc/>
    public override uint Append(ReadOnlySpan<byte> request)
    {
        // A request stays in one piece, so that whatever is in it can be read as one span.
        if (request.Length > _free) AddSlab(request.Length);
        var last = _slabs[^1];
        request.CopyTo(last.Bytes.GetSpan()[^_free..]);
        var offset = (uint)(last.Start + last.Bytes.Length - _free);
        _free -= request.Length;
        Volatile.Write(ref _length, _length + request.Length);
        return offset;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> From(uint offset)
    {
        var slabs = _slabs;
        var (low, high) = (0, slabs.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (slabs[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return slabs[low].Bytes.GetSpan()[(int)(offset - slabs[low].Start)..];
    }

    /// <summary>Has the memory of the segment's index go with the payload.</summary>
    public void Keep(NativeBytes index) => _index = index;

    /// <inheritdoc/>
    protected override void Free()
    {
        foreach (var slab in _slabs) pool.Return(slab.Bytes);
        _index?.Free();
    }

    private void AddSlab(int needed)
    {
        var start = _slabs.Length == 0 ? 0 : _slabs[^1].Start + _slabs[^1].Bytes.Length;
        var bytes = pool.Rent(needed, isFirst: _slabs.Length == 0);
        Volatile.Write(ref _memorySize, _memorySize + bytes.Length);
        _slabs = [.. _slabs, new Slab(start, bytes)];
        _free = bytes.Length;
    }

    private readonly record struct Slab(long Start, NativeBytes Bytes);
}
