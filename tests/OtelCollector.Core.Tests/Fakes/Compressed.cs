using System.IO.Compression;
using K4os.Compression.LZ4.Streams;
using Snappier;
using ZstdSharp;

namespace OtelCollector.Core.Tests.Fakes;

/// <summary>Bodies in every content encoding.</summary>
internal static class Compressed
{
    public static TheoryData<string> Encodings { get; } =
        ["gzip", "zlib", "deflate", "zstd", "lz4", "snappy", "snappy block", "x-snappy-framed"];

    /// <summary>The bytes in that encoding; <c>snappy block</c> is the other format of <c>snappy</c>.</summary>
    public static byte[] Of(ReadOnlySpan<byte> body, string encoding)
    {
        if (encoding == "snappy block")
            return Snappy.CompressToArray(body);
        using var stream = new MemoryStream();
        using (var encoder = Open(stream, encoding))
            encoder.Write(body);
        return stream.ToArray();
    }

    public static string Header(string encoding) => encoding.Split(' ')[0];

    private static Stream Open(Stream stream, string encoding) => encoding switch
    {
        "gzip" => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true),
        "zstd" => new CompressionStream(stream, leaveOpen: true),
        "lz4" => LZ4Stream.Encode(stream, leaveOpen: true),
        "snappy" or "x-snappy-framed" => new SnappyStream(stream, CompressionMode.Compress, leaveOpen: true),
        _ => new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true),
    };
}
