using System.Buffers;
using System.IO.Compression;
using K4os.Compression.LZ4.Streams;
using OtelCollector.Core.Configuration;
using Snappier;
using ZstdSharp;

namespace OtelCollector.Core.Client;

/// <summary>How an HTTP client compresses what it sends.</summary>
/// <param name="Type">
/// <c>gzip</c>, <c>zlib</c>, <c>deflate</c>, <c>snappy</c>, <c>x-snappy-framed</c>, <c>zstd</c>, <c>lz4</c> or <c>none</c>.
/// </param>
/// <param name="Level">The algorithm's level; 0 for its default.</param>
internal sealed record HttpCompression(string Type, int Level)
{
    private const int DefaultLevel = 6;
    private const int FastestZstd = 1;

    private static readonly string[] Types =
        ["gzip", "zlib", "deflate", "snappy", "x-snappy-framed", "zstd", "lz4", "none"];

    /// <summary>What the request says about its body; null where it is not compressed.</summary>
    public string? ContentEncoding => Type == "none" ? null : Type;

    /// <summary>Why type and level do not go together; null where they do.</summary>
    public string? Problem => Type switch
    {
        "none" or "zstd" => null,
        "gzip" or "zlib" or "deflate" when Level is >= -2 and <= 9 => null,
        _ when Level == 0 => null,
        _ => $"unsupported parameters {{Level:{Level}}} for compression type \"{Type}\"",
    };

    public static HttpCompression Read(ConfigSection section, string fallback)
    {
        var type = section.Text("compression", fallback, "configcompression.Type");
        if (type.Length == 0)
            type = "none";
        if (!Types.Contains(type))
        {
            section.AddError("compression", $"unsupported compression type \"{type}\"");
            type = "none";
        }

        var level = section.Section("compression_params", "configcompression.CompressionParams")?
            .WholeNumber("level", 0, int.MinValue, int.MaxValue, "configcompression.Level") ?? 0;
        return new HttpCompression(type, (int)level);
    }

    /// <summary>The body as it goes over the wire.</summary>
    public HttpContent Content(ReadOnlySequence<byte> body)
    {
        if (Type == "none")
            return new ReadOnlyMemoryContent(body.IsSingleSegment ? body.First : body.ToArray());
        // The one form without a frame: length and block.
        if (Type == "snappy")
            return new ReadOnlyMemoryContent(Snappy.CompressToArray(body.ToArray()));
        var compressed = new MemoryStream((int)Math.Min(body.Length / 4, int.MaxValue) + 64);
        using (var compressor = Open(compressed))
        {
            foreach (var segment in body)
                compressor.Write(segment.Span);
        }

        return new ReadOnlyMemoryContent(compressed.GetBuffer().AsMemory(0, (int)compressed.Length));
    }

    private Stream Open(Stream output) => Type switch
    {
        "gzip" => new GZipStream(output, ZLibOptions(), leaveOpen: true),
        "zstd" => new CompressionStream(output, Level == 0 ? FastestZstd : Level, leaveOpen: true),
        "lz4" => LZ4Stream.Encode(output, leaveOpen: true),
        "x-snappy-framed" => new SnappyStream(output, CompressionMode.Compress, leaveOpen: true),
        _ => new ZLibStream(output, ZLibOptions(), leaveOpen: true),
    };

    private ZLibCompressionOptions ZLibOptions() => new() { CompressionLevel = Level is > 0 ? Level : DefaultLevel };
}
