using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using K4os.Compression.LZ4.Streams;
using Snappier;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace OtelCollector.Core.Server;

/// <summary>Opens the decoders of the content encodings; none takes more memory than the limit of a body calls for.</summary>
internal static class ContentDecoder
{
    // What every zstd decoder has to support; a frame may ask for far more.
    private const int LeastWindowLog = 23;

    // A framed snappy stream begins with this chunk, a block never does.
    private static ReadOnlySpan<byte> SnappyFrame => [0xFF, 0x06, 0x00, 0x00, 0x73, 0x4E, 0x61, 0x50, 0x70, 0x59];

    public static bool IsKnown(string encoding) =>
        encoding is "gzip" or "zlib" or "deflate" or "zstd" or "snappy" or "x-snappy-framed" or "lz4";

    public static bool IsSnappyFrame(ReadOnlySpan<byte> body) => body.StartsWith(SnappyFrame);

    /// <summary>A stream of the decoded bytes, with the mark of <see cref="ContentEnd"/> at its end.</summary>
    /// <exception cref="BodyTooLargeException">The encoded bytes announce more than <paramref name="limit"/>.</exception>
    /// <exception cref="InvalidDataException">There is nothing to decode.</exception>
    public static Stream Open(ReadOnlyMemory<byte> body, string encoding, int limit)
    {
        if (body.IsEmpty)
            throw new InvalidDataException(ContentError.Empty);
        if (encoding == "snappy" && !IsSnappyFrame(body.Span))
            return OpenSnappyBlock(body.Span, limit);
        var source = Read(body);
        return encoding switch
        {
            "gzip" => new GZipStream(Read(ContentEnd.MarkGzip(body.Span)), CompressionMode.Decompress),
            "zlib" or "deflate" => new ZLibStream(source, CompressionMode.Decompress),
            "zstd" => OpenZstd(source, limit),
            "lz4" => LZ4Stream.Decode(source),
            _ => new SnappyStream(source, CompressionMode.Decompress),
        };
    }

    private static MemoryStream Read(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);

    private static DecompressionStream OpenZstd(Stream source, int limit)
    {
        var zstd = new DecompressionStream(source);
        var log = Math.Max(LeastWindowLog, BitOperations.Log2((uint)limit) + 1);
        zstd.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, Math.Min(log, 27));
        return zstd;
    }

    private static MemoryStream OpenSnappyBlock(ReadOnlySpan<byte> block, int limit)
    {
        if (Snappy.GetUncompressedLength(block) > limit)
            throw new BodyTooLargeException();
        return new MemoryStream(Snappy.DecompressToArray(block), writable: false);
    }
}
