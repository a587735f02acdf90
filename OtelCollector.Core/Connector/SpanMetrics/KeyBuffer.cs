using System.Buffers.Binary;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Collects the bytes of a series' key; used again for every span.</summary>
internal sealed class KeyBuffer
{
    private byte[] _bytes = new byte[512];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Add(byte value)
    {
        Reserve(1);
        _bytes[_length++] = value;
    }

    /// <summary>Adds bytes with their length, so that no two sequences of them look the same.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        Reserve(sizeof(int) + value.Length);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_length), value.Length);
        value.CopyTo(_bytes.AsSpan(_length + sizeof(int)));
        _length += sizeof(int) + value.Length;
    }

    private void Reserve(int count)
    {
        if (_length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
    }
}
