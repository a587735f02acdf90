using Jaeger.Storage.Disk.Files;
using Jaeger.Storage.Segments.Payload;
using OtelCollector.Core.Checksums;

namespace Jaeger.Storage.Disk.Segments;

/// <summary>
/// The payload of the segment that is written to: what is appended goes to the file, and stays in memory for readers
/// until the segment is full. Offsets are those in the file. After a start it begins with the records that were there.
/// </summary>
internal sealed class FilePayload : AppendablePayload
{
    private readonly SlabPool _pool;
    private readonly WriteHealth _health;
    private readonly MappedFile? _earlier;
    private readonly SpanFile? _file;
    private volatile Slab[] _slabs = [];
    private long _memorySize;
    private long _length;
    private int _free;
    private uint _replayed;

    /// <summary>For a new file.</summary>
    public FilePayload(long number, SpanFile file, SlabPool pool, WriteHealth health)
        : this(number, file.Key, pool, health) => _file = file;

    /// <summary>For a file that has records, which are appended again first, see <see cref="Replay"/>.</summary>
    /// <param name="number">The file's number.</param>
    /// <param name="key">The file's key.</param>
    /// <param name="earlier">What is in the file.</param>
    /// <param name="file">What is written to afterwards; null where nothing is.</param>
    /// <param name="pool">Memory for what is written.</param>
    /// <param name="health">Told of every write.</param>
    public FilePayload(long number, ulong key, MappedFile earlier, SpanFile? file, SlabPool pool, WriteHealth health)
        : this(number, key, pool, health) => (_earlier, _file, IsReplaying) = (earlier, file, true);

    private FilePayload(long number, ulong key, SlabPool pool, WriteHealth health)
    {
        (Number, Key, _pool, _health) = (number, key, pool, health);
        Syncs = new GroupSync(Sync);
    }

    /// <summary>The file's number.</summary>
    public long Number { get; }

    /// <summary>The file's key.</summary>
    public ulong Key { get; }

    /// <summary>Whether records that are in the file are appended again.</summary>
    public bool IsReplaying { get; private set; }

    /// <summary>The length of the file.</summary>
    public long FileLength => _file?.Length ?? _earlier!.Memory.Length;

    /// <summary>Waits for what is written to be on the disk, together with others.</summary>
    public GroupSync Syncs { get; }

    /// <inheritdoc/>
    public override long Length => Volatile.Read(ref _length);

    /// <inheritdoc/>
    public override long MemorySize => Volatile.Read(ref _memorySize);

    /// <summary>Says where in the file the request is that is appended next.</summary>
    public void Replay(int offset) => _replayed = (uint)offset;

    /// <summary>From now on what is appended is new.</summary>
    public void EndReplay() => IsReplaying = false;

    /// <summary>Forces what is written onto the disk.</summary>
    /// <exception cref="IOException">That failed.</exception>
    public void Sync()
    {
        try
        {
            _file?.Sync();
        }
        catch (ObjectDisposedException)
        {
            // It is full meanwhile, and was synced before it was closed.
        }
    }

    /// <inheritdoc/>
    public override bool HasRoomFor(int size, long most) => IsReplaying || base.HasRoomFor(size, most);

    /// <inheritdoc/>
    public override uint Append(ReadOnlySpan<byte> request)
    {
        var offset = IsReplaying ? _replayed : Write(request);
        Volatile.Write(ref _length, _length + request.Length);
        return offset;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> From(uint offset)
    {
        var slabs = _slabs;
        if (slabs.Length == 0 || offset < slabs[0].Start) return _earlier!.GetSpan()[(int)offset..];
        var (low, high) = (0, slabs.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (slabs[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return slabs[low].Bytes.GetSpan()[(int)(offset - slabs[low].Start)..];
    }

    /// <inheritdoc/>
    protected override void Free()
    {
        foreach (var slab in _slabs) _pool.Return(slab.Bytes);
        _file?.Dispose();
        ((IDisposable?)_earlier)?.Dispose();
    }

    private uint Write(ReadOnlySpan<byte> request)
    {
        var length = RecordHeader.Size + request.Length;
        var free = Room(length);
        var slab = _slabs[^1].Bytes;
        var record = slab.Memory.Slice(slab.Length - free, length);
        var start = _file!.Length;
        new RecordHeader(request.Length, Crc32C.Of(request)).Write(record.Span, Key, start);
        request.CopyTo(record.Span[RecordHeader.Size..]);
        try
        {
            _file.Append(record.Span);
        }
        catch (Exception e) when (WriteHealth.IsFailure(e))
        {
            throw _health.Fail(e);
        }

        _health.Succeed();
        _free = free - length;
        return (uint)start + RecordHeader.Size;
    }

    // The bytes free at the end of the last slab: a record stays in one piece, so that whatever is in it can be read as one span.
    private int Room(int needed)
    {
        if (_free >= needed) return _free;
        var bytes = _pool.Rent(needed, isFirst: _slabs.Length == 0);
        Volatile.Write(ref _memorySize, _memorySize + bytes.Length);
        _slabs = [.. _slabs, new Slab(_file!.Length, bytes)];
        return _free = bytes.Length;
    }

    private readonly record struct Slab(long Start, NativeBytes Bytes);
}
