using System.Buffers;
using System.Buffers.Binary;

namespace OtelCollector.Core.Pdata.Json.Reading;

/// <summary>Grows with the protobuf written into it; one array for all levels of nesting.</summary>
internal sealed class ProtobufBuffer(int expected) : IDisposable
{
    private const int MaxVarint = 10;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(expected / 2, 256));
    private int _length;

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    public void WriteVarint(ulong value)
    {
        var span = Room(MaxVarint);
        var i = 0;
        for (; value >= 0x80; value >>= 7)
            span[i++] = (byte)(value | 0x80);
        span[i++] = (byte)value;
        _length += i;
    }

    public void WriteFixed64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), value);
        _length += sizeof(ulong);
    }

    public void WriteFixed32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Room(sizeof(uint)), value);
        _length += sizeof(uint);
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        _length += value.Length;
    }

    /// <summary>Room for that many bytes more; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
            Grow(count);
        return _bytes.AsSpan(_length);
    }

    public void Advance(int count) => _length += count;

    /// <summary>Begins a value whose length is not known yet; one byte is kept for it, as most are short.</summary>
    public int StartLength()
    {
        Room(1);
        return ++_length;
    }

    /// <summary>Writes the length of what came since, moving it up where one byte does not hold the length.</summary>
    public void EndLength(int start)
    {
        var length = _length - start;
        if (length < 0x80)
        {
            _bytes[start - 1] = (byte)length;
            return;
        }

        var more = length < 1 << 14 ? 1 : length < 1 << 21 ? 2 : length < 1 << 28 ? 3 : 4;
        Room(more);
        _bytes.AsSpan(start, length).CopyTo(_bytes.AsSpan(start + more));
        _length = start - 1;
        WriteVarint((ulong)length);
        _length += length;
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + count));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
