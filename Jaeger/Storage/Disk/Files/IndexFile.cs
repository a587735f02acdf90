using System.Buffers.Binary;
using Jaeger.Storage.Segments.Index;
using OtelCollector.Core.Checksums;

namespace Jaeger.Storage.Disk.Files;

/// <summary>
/// The index of a full segment in a file: 64 bytes of header, then the index as it is in memory. The header is 8 bytes of
/// magic, version (4), the index's CRC-32C (4), the spans' key (8) and length (8), the index's length (8), CRC-32C of
/// these (4), zeros. An index is only as good as the spans it was made of, so one that fits nothing is made anew.
/// </summary>
internal static class IndexFile
{
    private const uint Version = 1;
    private const int HeaderSize = 64;
    private const int ChecksumOffset = 40;

    private static ReadOnlySpan<byte> Magic => "TASPIDX\n"u8;

    /// <summary>Writes the index under a name of its own first, so that whatever has the right name is whole.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="number">The segment's number.</param>
    /// <param name="key">The key of the file of spans.</param>
    /// <param name="spansLength">Its length.</param>
    /// <param name="index">The index.</param>
    /// <param name="isSynced">Whether it has to be on the disk itself.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Write(SegmentPaths paths, long number, ulong key, long spansLength, ReadOnlyMemory<byte> index, bool isSynced)
    {
        var header = new byte[HeaderSize];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(12), Crc32C.Of(index.Span));
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(16), key);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(24), spansLength);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(32), index.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(ChecksumOffset), Crc32C.Of(header.AsSpan(0, ChecksumOffset)));
        var unfinished = paths.UnfinishedIndex(number);
        try
        {
            using (var file = File.OpenHandle(unfinished, FileMode.Create, FileAccess.Write))
            {
                RandomAccess.Write(file, [header, index], 0);
                if (isSynced) RandomAccess.FlushToDisk(file);
            }

            File.Move(unfinished, paths.Index(number), overwrite: true);
            if (isSynced) DirectorySync.Sync(paths.Directory);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Opens the index that belongs to a file of spans; null where there is none, with the reason.</summary>
    /// <param name="path">The index's file.</param>
    /// <param name="key">The key of the file of spans.</param>
    /// <param name="spansLength">Its length.</param>
    /// <param name="problem">Why there is none.</param>
    public static MappedIndex? Open(string path, ulong key, long spansLength, out string problem)
    {
        if (!File.Exists(path))
        {
            problem = "it is missing";
            return null;
        }

        var file = new MappedFile(path);
        var index = file.Memory.Length < HeaderSize ? default : file.Memory[HeaderSize..];
        problem = Problem(file.GetSpan(), index.Span, key, spansLength);
        if (problem.Length == 0) return new MappedIndex(file, new IndexBlob(index));
        ((IDisposable)file).Dispose();
        return null;
    }

    private static string Problem(ReadOnlySpan<byte> file, ReadOnlySpan<byte> index, ulong key, long spansLength)
    {
        if (file.Length < HeaderSize
            || !file.StartsWith(Magic)
            || BinaryPrimitives.ReadUInt32LittleEndian(file[ChecksumOffset..]) != Crc32C.Of(file[..ChecksumOffset])
            || BinaryPrimitives.ReadInt64LittleEndian(file[32..]) != index.Length
            || BinaryPrimitives.ReadUInt32LittleEndian(file[12..]) != Crc32C.Of(index))
        {
            return "it is damaged";
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(file[8..]) != Version || !IndexBlob.IsValid(index)) return "it is of another version";
        return BinaryPrimitives.ReadUInt64LittleEndian(file[16..]) != key || BinaryPrimitives.ReadInt64LittleEndian(file[24..]) != spansLength
            ? "it belongs to other spans"
            : "";
    }
}

/// <summary>An index in a file.</summary>
/// <param name="File">The file, to be let go of when nobody reads the index any more.</param>
/// <param name="Index">The index.</param>
internal sealed record MappedIndex(MappedFile File, IndexBlob Index);
