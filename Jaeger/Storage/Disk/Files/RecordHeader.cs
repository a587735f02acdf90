using System.Buffers.Binary;
using System.Runtime.InteropServices;
using OtelCollector.Core.Checksums;

namespace Jaeger.Storage.Disk.Files;

/// <summary>
/// What stands before each request in a file of spans: magic, the request's length, its CRC-32C, and a CRC-32C of these
/// that starts from the file's key and the record's place. So a record is found again behind damage, quickly, and
/// nothing that looks like one within a request, or is left from another file, is taken for one.
/// </summary>
/// <param name="Length">The request's length in bytes.</param>
/// <param name="Checksum">The request's checksum.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecordHeader(int Length, uint Checksum)
{
    /// <summary>The header's own length.</summary>
    public const int Size = 16;

    private const int ChecksumOffset = 12;

    /// <summary>The first bytes of every record.</summary>
    public static ReadOnlySpan<byte> Magic => [0xF5, (byte)'S', (byte)'R', 0x9E];

    /// <summary>Writes the header.</summary>
    /// <param name="target">At least <see cref="Size"/> bytes.</param>
    /// <param name="key">The file's key.</param>
    /// <param name="offset">Where in the file the record starts.</param>
    public void Write(Span<byte> target, ulong key, long offset)
    {
        Magic.CopyTo(target);
        BinaryPrimitives.WriteInt32LittleEndian(target[4..], Length);
        BinaryPrimitives.WriteUInt32LittleEndian(target[8..], Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(target[ChecksumOffset..], ChecksumOf(target, key, offset));
    }

    /// <summary>Reads a header; null where there is none.</summary>
    /// <param name="source">From the record's start on.</param>
    /// <param name="key">The file's key.</param>
    /// <param name="offset">Where in the file that is.</param>
    public static RecordHeader? Read(ReadOnlySpan<byte> source, ulong key, long offset)
    {
        if (source.Length < Size || !source.StartsWith(Magic)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(source[ChecksumOffset..]) != ChecksumOf(source, key, offset)) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(source[4..]);
        return length < 0 ? null : new(length, BinaryPrimitives.ReadUInt32LittleEndian(source[8..]));
    }

    private static uint ChecksumOf(ReadOnlySpan<byte> header, ulong key, long offset)
    {
        Span<byte> place = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(place, key);
        BinaryPrimitives.WriteInt64LittleEndian(place[8..], offset);
        var sum = new Crc32C();
        sum.Add(place);
        sum.Add(header[..ChecksumOffset]);
        return sum.Value;
    }
}
