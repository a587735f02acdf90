using System.Buffers.Binary;
using System.Text;
using OtelCollector.Core.Checksums;
using OtelCollector.Core.Extension.Storage;

namespace OtelCollector.Core.Extension.FileStorage.Log;

/// <summary>
/// One atomic change in a segment: a header (magic, lengths, checksums), the list of operations, then the values.
/// <code>
/// magic u32 | length of the list u32 | length of the values u32 | checksum of the list u32 | checksum of the header u32
/// each operation: 1 set, 2 delete u8 | length of the key u16 | key | set: length u32, checksum of the value u32
/// </code>
/// All numbers are little-endian.
/// </summary>
internal static class LogFrame
{
    public const int HeaderSize = 20;
    private const uint Magic = 0x314C534F;
    private const byte SetKind = 1;
    private const byte DeleteKind = 2;

    /// <summary>The frame's bytes in parts, and where in the frame each value is.</summary>
    public static (List<ReadOnlyMemory<byte>> Parts, List<LogEntry> Entries) Encode(IReadOnlyList<StorageOperation> operations)
    {
        var list = new MemoryStream();
        var parts = new List<ReadOnlyMemory<byte>> { default };
        var entries = new List<LogEntry>(operations.Count);
        var values = 0L;
        foreach (var operation in operations)
        {
            var (length, checksum) = Measure(operation.Value);
            WriteOperation(list, operation, (uint)length, checksum);
            entries.Add(new LogEntry(operation.Key, operation.Value is null, values, (int)length, checksum));
            values += length;
            parts.AddRange(operation.Value ?? []);
        }

        var head = new byte[HeaderSize + list.Length];
        list.GetBuffer().AsSpan(0, (int)list.Length).CopyTo(head.AsSpan(HeaderSize));
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), (uint)list.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(8), checked((uint)values));
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(12), Crc32C.Of(head.AsSpan(HeaderSize)));
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(16), Crc32C.Of(head.AsSpan(0, 16)));
        parts[0] = head;
        for (var i = 0; i < entries.Count; i++)
            entries[i] = entries[i] with { Offset = entries[i].Offset + head.Length };
        return (parts, entries);
    }

    /// <summary>The lengths in a header; null where the bytes are none.</summary>
    public static (int List, long Values)? ReadHeader(ReadOnlySpan<byte> header)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic
            || BinaryPrimitives.ReadUInt32LittleEndian(header[16..]) != Crc32C.Of(header[..16]))
        {
            return null;
        }

        var list = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        return list <= int.MaxValue ? ((int)list, BinaryPrimitives.ReadUInt32LittleEndian(header[8..])) : null;
    }

    /// <summary>The operations of a frame; null where the list is damaged.</summary>
    public static List<LogEntry>? ReadList(ReadOnlySpan<byte> header, ReadOnlySpan<byte> list)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[12..]) != Crc32C.Of(list))
            return null;
        var entries = new List<LogEntry>();
        long offset = HeaderSize + list.Length;
        while (!list.IsEmpty)
        {
            var isDelete = list[0] == DeleteKind;
            var keyLength = BinaryPrimitives.ReadUInt16LittleEndian(list[1..]);
            var key = Encoding.UTF8.GetString(list.Slice(3, keyLength));
            list = list[(3 + keyLength)..];
            if (isDelete)
            {
                entries.Add(new LogEntry(key, IsDelete: true, offset, 0, 0));
                continue;
            }

            var length = BinaryPrimitives.ReadInt32LittleEndian(list);
            entries.Add(new LogEntry(key, IsDelete: false, offset, length, BinaryPrimitives.ReadUInt32LittleEndian(list[4..])));
            offset += length;
            list = list[8..];
        }

        return entries;
    }

    private static (long Length, uint Checksum) Measure(IReadOnlyList<ReadOnlyMemory<byte>>? value)
    {
        var sum = new Crc32C();
        var length = 0L;
        foreach (var part in value ?? [])
        {
            sum.Add(part.Span);
            length += part.Length;
        }

        return length <= int.MaxValue
            ? (length, sum.Value)
            : throw new StorageException($"a value of {length} bytes is larger than the file storage takes (2 GiB)");
    }

    private static void WriteOperation(MemoryStream list, StorageOperation operation, uint length, uint checksum)
    {
        Span<byte> number = stackalloc byte[8];
        var key = Encoding.UTF8.GetBytes(operation.Key);
        list.WriteByte(operation.Value is null ? DeleteKind : SetKind);
        BinaryPrimitives.WriteUInt16LittleEndian(number, checked((ushort)key.Length));
        list.Write(number[..2]);
        list.Write(key);
        if (operation.Value is null)
            return;
        BinaryPrimitives.WriteUInt32LittleEndian(number, length);
        BinaryPrimitives.WriteUInt32LittleEndian(number[4..], checksum);
        list.Write(number);
    }
}

/// <summary>One operation of a frame.</summary>
/// <param name="Key">The key.</param>
/// <param name="IsDelete">Whether the key is deleted.</param>
/// <param name="Offset">Where the value starts, from the start of the frame.</param>
/// <param name="Length">The value's length.</param>
/// <param name="Checksum">The value's checksum.</param>
internal readonly record struct LogEntry(string Key, bool IsDelete, long Offset, int Length, uint Checksum);
