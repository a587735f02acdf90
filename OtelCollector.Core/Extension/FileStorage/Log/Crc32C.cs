using System.Buffers.Binary;
using System.Numerics;

namespace OtelCollector.Core.Extension.FileStorage.Log;

/// <summary>The Castagnoli checksum, over data that may come in parts.</summary>
internal struct Crc32C
{
    private uint _state;

    public Crc32C() => _state = ~0u;

    public readonly uint Value => ~_state;

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var sum = new Crc32C();
        sum.Add(data);
        return sum.Value;
    }

    public void Add(ReadOnlySpan<byte> data)
    {
        var state = _state;
        while (data.Length >= sizeof(ulong))
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(data));
            data = data[sizeof(ulong)..];
        }

        foreach (var b in data)
            state = BitOperations.Crc32C(state, b);
        _state = state;
    }
}
