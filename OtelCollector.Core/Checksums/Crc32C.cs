using System.Buffers.Binary;
using System.Numerics;

namespace OtelCollector.Core.Checksums;

/// <summary>The Castagnoli checksum, over data that may come in parts.</summary>
public struct Crc32C
{
    private uint _state;

    /// <summary>Creates the checksum of nothing.</summary>
    public Crc32C() => _state = ~0u;

    /// <summary>The checksum of what was added so far.</summary>
    public readonly uint Value => ~_state;

    /// <summary>The checksum of data that is in one piece.</summary>
    /// <param name="data">The data.</param>
    public static uint Of(ReadOnlySpan<byte> data)
    {
        var sum = new Crc32C();
        sum.Add(data);
        return sum.Value;
    }

    /// <summary>Adds the next part of the data.</summary>
    /// <param name="data">The part.</param>
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
