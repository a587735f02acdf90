using System.Buffers;
using System.Buffers.Binary;

namespace Jaeger.Wire;

/// <summary>
/// Writes a protobuf message from its end to its beginning: the length of a part is known once the part is written, so
/// nothing is measured beforehand. Parts and fields have to be written in reverse.
/// </summary>
internal sealed class BackwardWriter : IDisposable
{
    private const int FirstSize = 4096;
    private const int TypeBits = 3;
    private const int TypeVarint = 0;
    private const int TypeFixed64 = 1;
    private const int TypeBytes = 2;
    private const int TypeFixed32 = 5;
    private const int LongestVarint = 10;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;

    /// <summary>Begins an empty message.</summary>
    public BackwardWriter() => _start = _buffer.Length;

    /// <summary>The bytes written so far.</summary>
    public int Length => _buffer.Length - _start;

    /// <summary>What is written; valid until more is.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(_start);

    /// <summary>As <see cref="Written"/>, for writing to a stream.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(_start);

    /// <summary>Forgets what is written.</summary>
    public void Clear() => _start = _buffer.Length;

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _start = 0;
    }

    /// <summary>Writes a field of bytes, a string or a message that exists already.</summary>
    public void Bytes(int field, ReadOnlySpan<byte> value)
    {
        value.CopyTo(Reserve(value.Length));
        Open(field, value.Length);
    }

    /// <summary>As <see cref="Bytes"/>, unless it is empty.</summary>
    public void BytesUnlessEmpty(int field, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty) Bytes(field, value);
    }

    /// <summary>Puts what was written since <see cref="Length"/> was <paramref name="end"/> into a field.</summary>
    public void Close(int field, int end) => Open(field, Length - end);

    /// <summary>Writes a number of variable length unless it is 0.</summary>
    public void Varint(int field, ulong value)
    {
        if (value == 0) return;
        Number(value);
        Tag(field, TypeVarint);
    }

    /// <summary>Writes 4 bytes unless they are 0.</summary>
    public void Fixed32(int field, uint value)
    {
        if (value == 0) return;
        BinaryPrimitives.WriteUInt32LittleEndian(Reserve(sizeof(uint)), value);
        Tag(field, TypeFixed32);
    }

    /// <summary>Writes 8 bytes unless they are 0.</summary>
    public void Fixed64(int field, ulong value)
    {
        if (value == 0) return;
        BinaryPrimitives.WriteUInt64LittleEndian(Reserve(sizeof(ulong)), value);
        Tag(field, TypeFixed64);
    }

    private void Open(int field, int length)
    {
        Number((ulong)length);
        Tag(field, TypeBytes);
    }

    private void Tag(int field, int type) => Number(((ulong)field << TypeBits) | (uint)type);

    private void Number(ulong value)
    {
        Span<byte> digits = stackalloc byte[LongestVarint];
        var length = 0;
        for (; value >= 0x80; value >>= 7) digits[length++] = (byte)(value | 0x80);
        digits[length++] = (byte)value;
        digits[..length].CopyTo(Reserve(length));
    }

    private Span<byte> Reserve(int length)
    {
        if (length > _start) Grow(length);
        _start -= length;
        return _buffer.AsSpan(_start, length);
    }

    private void Grow(int length)
    {
        var written = Length;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(_buffer.Length * 2L, (long)written + length)));
        Written.CopyTo(larger.AsSpan(larger.Length - written));
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        _start = larger.Length - written;
    }
}
