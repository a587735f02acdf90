using System.Buffers.Binary;

namespace OtelCollector.Core.Exporter.Sending.Persistent;

/// <summary>What a persistent queue knows of itself, stored with every change.</summary>
internal sealed record QueueMetadata
{
    public const string Key = "qmv0";

    private const int Version = 1;
    private const int FixedSize = 4 + (4 * sizeof(ulong));

    /// <summary>Index of the next request to give out.</summary>
    public ulong ReadIndex { get; init; }

    /// <summary>Index the next request is stored under.</summary>
    public ulong WriteIndex { get; init; }

    /// <summary>Items of all stored requests.</summary>
    public long ItemsSize { get; init; }

    /// <summary>Bytes of all stored requests.</summary>
    public long BytesSize { get; init; }

    /// <summary>Indexes given out and not done.</summary>
    public IReadOnlyCollection<ulong> Dispatched { get; init; } = [];

    /// <summary>Stored requests.</summary>
    public long Requests => (long)(WriteIndex - ReadIndex) + Dispatched.Count;

    public byte[] Encode()
    {
        var bytes = new byte[FixedSize + (Dispatched.Count * sizeof(ulong))];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Version);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(4), ReadIndex);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(12), WriteIndex);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(20), ItemsSize);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(28), BytesSize);
        var at = FixedSize;
        foreach (var index in Dispatched)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), index);
            at += sizeof(ulong);
        }

        return bytes;
    }

    /// <summary>Reads what was encoded; null where it is something else.</summary>
    public static QueueMetadata? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < FixedSize
            || (bytes.Length - FixedSize) % sizeof(ulong) != 0
            || BinaryPrimitives.ReadInt32LittleEndian(bytes) != Version)
        {
            return null;
        }

        var dispatched = new List<ulong>();
        for (var rest = bytes[FixedSize..]; !rest.IsEmpty; rest = rest[sizeof(ulong)..])
            dispatched.Add(BinaryPrimitives.ReadUInt64LittleEndian(rest));
        return new QueueMetadata
        {
            ReadIndex = BinaryPrimitives.ReadUInt64LittleEndian(bytes[4..]),
            WriteIndex = BinaryPrimitives.ReadUInt64LittleEndian(bytes[12..]),
            ItemsSize = BinaryPrimitives.ReadInt64LittleEndian(bytes[20..]),
            BytesSize = BinaryPrimitives.ReadInt64LittleEndian(bytes[28..]),
            Dispatched = dispatched,
        };
    }
}
