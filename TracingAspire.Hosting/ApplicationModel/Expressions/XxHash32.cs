using System.Buffers.Binary;
using System.Numerics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The hash (xxHash, 32 bits, seed 0) that makes the names of conditional expressions unique.</summary>
internal static class XxHash32
{
    private const uint Prime1 = 0x9E3779B1;
    private const uint Prime2 = 0x85EBCA77;
    private const uint Prime3 = 0xC2B2AE3D;
    private const uint Prime4 = 0x27D4EB2F;
    private const uint Prime5 = 0x165667B1;

    public static uint Hash(ReadOnlySpan<byte> data)
    {
        var length = (uint)data.Length;
        var hash = Prime5;
        if (data.Length >= 16)
        {
            Span<uint> lanes = [unchecked(Prime1 + Prime2), Prime2, 0, unchecked(0 - Prime1)];
            for (; data.Length >= 16; data = data[16..])
            {
                for (var i = 0; i < lanes.Length; i++)
                    lanes[i] = BitOperations.RotateLeft(lanes[i] + Read(data[(i * 4)..]) * Prime2, 13) * Prime1;
            }

            hash = BitOperations.RotateLeft(lanes[0], 1) + BitOperations.RotateLeft(lanes[1], 7)
                + BitOperations.RotateLeft(lanes[2], 12) + BitOperations.RotateLeft(lanes[3], 18);
        }

        hash += length;
        for (; data.Length >= 4; data = data[4..])
            hash = BitOperations.RotateLeft(hash + Read(data) * Prime3, 17) * Prime4;
        foreach (var single in data)
            hash = BitOperations.RotateLeft(hash + single * Prime5, 11) * Prime1;
        hash = (hash ^ (hash >> 15)) * Prime2;
        hash = (hash ^ (hash >> 13)) * Prime3;
        return hash ^ (hash >> 16);
    }

    private static uint Read(ReadOnlySpan<byte> data) => BinaryPrimitives.ReadUInt32LittleEndian(data);
}
