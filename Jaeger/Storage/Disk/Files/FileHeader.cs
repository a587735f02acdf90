using System.Buffers.Binary;
using System.Runtime.InteropServices;
using OtelCollector.Core.Checksums;

namespace Jaeger.Storage.Disk.Files;

/// <summary>
/// The start of a file of spans: twice the same 32 bytes, so that one damaged byte costs nothing. They are 8 bytes of
/// magic, format version (4), 4 zeros, the file's key (8), CRC-32C of these (4), 4 zeros; numbers are little-endian.
/// </summary>
/// <param name="Version">The version of the format.</param>
/// <param name="Key">A random number that the checksums of the records start from.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileHeader(uint Version, ulong Key)
{
    /// <summary>The version this program writes, and the highest it reads.</summary>
    public const uint CurrentVersion = 1;

    /// <summary>The length of both copies.</summary>
    public const int Size = 2 * CopySize;

    private const int CopySize = 32;
    private const int ChecksumOffset = 24;

    private static ReadOnlySpan<byte> Magic => "TASPANS\n"u8;

    /// <summary>Writes both copies.</summary>
    public void Write(Span<byte> target)
    {
        target = target[..Size];
        target.Clear();
        Magic.CopyTo(target);
        BinaryPrimitives.WriteUInt32LittleEndian(target[8..], Version);
        BinaryPrimitives.WriteUInt64LittleEndian(target[16..], Key);
        BinaryPrimitives.WriteUInt32LittleEndian(target[ChecksumOffset..], Crc32C.Of(target[..ChecksumOffset]));
        target[..CopySize].CopyTo(target[CopySize..]);
    }

    /// <summary>Reads whichever copy is whole; null where none is.</summary>
    public static FileHeader? Read(ReadOnlySpan<byte> file) =>
        file.Length < Size ? null : ReadCopy(file[..CopySize]) ?? ReadCopy(file[CopySize..Size]);

    private static FileHeader? ReadCopy(ReadOnlySpan<byte> copy) =>
        copy.StartsWith(Magic) && BinaryPrimitives.ReadUInt32LittleEndian(copy[ChecksumOffset..]) == Crc32C.Of(copy[..ChecksumOffset])
            ? new(BinaryPrimitives.ReadUInt32LittleEndian(copy[8..]), BinaryPrimitives.ReadUInt64LittleEndian(copy[16..]))
            : null;
}
