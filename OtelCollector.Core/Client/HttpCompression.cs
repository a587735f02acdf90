using System.Buffers;
using System.IO.Compression;
using OtelCollector.Core.Configuration;
using ZstdSharp;

namespace OtelCollector.Core.Client;

/// <summary>How an HTTP client compresses what it sends.</summary>
/// <param name="Type"><c>gzip</c>, <c>zlib</c>, <c>deflate</c>, <c>zstd</c> or <c>none</c>.</param>
/// <param name="Level">The algorithm's level; 0 for its default.</param>
internal sealed record HttpCompression(string Type, int Level)
{
    private const int DefaultLevel = 6;
    private const int FastestZstd = 1;

    /// <summary>What the request says about its body; null where it is not compressed.</summary>
    public string? ContentEncoding => Type == "none" ? null : Type;

    /// <summary>Why type and level do not go together; null where they do.</summary>
    public string? Problem => Type switch
    {
        "none" or "zstd" => null,
        _ when Level is >= -2 and <= 9 => null,
        _ => $"unsupported parameters {{Level:{Level}}} for compression type \"{Type}\"",
    };

    public static HttpCompression Read(ConfigSection section, string fallback)
    {
        var type = section.Text("compression", fallback);
        if (type.Length == 0)
            type = "none";
        if (type is not ("gzip" or "zlib" or "deflate" or "zstd" or "none"))
        {
            section.AddError(
                "compression", $"unsupported compression type \"{type}\" (supported: gzip, zlib, deflate, zstd, none)");
            type = "none";
        }

        var level = section.Section("compression_params", "configcompression.CompressionParams")?
            .WholeNumber("level", 0, int.MinValue, int.MaxValue) ?? 0;
        return new HttpCompression(type, (int)level);
    }

    /// <summary>The body as it goes over the wire.</summary>
    public HttpContent Content(ReadOnlySequence<byte> body)
    {
        if (Type == "none")
            return new ReadOnlyMemoryContent(body.IsSingleSegment ? body.First : body.ToArray());
        var compressed = new MemoryStream((int)Math.Min(body.Length / 4, int.MaxValue) + 64);
        using (var compressor = Open(compressed))
        {
            foreach (var segment in body)
                compressor.Write(segment.Span);
        }

        return new ReadOnlyMemoryContent(compressed.GetBuffer().AsMemory(0, (int)compressed.Length));
    }

    private Stream Open(Stream output)
    {
        if (Type == "zstd")
            return new CompressionStream(output, Level == 0 ? FastestZstd : Level, leaveOpen: true);
        var options = new ZLibCompressionOptions { CompressionLevel = Level is > 0 ? Level : DefaultLevel };
        return Type == "gzip"
            ? new GZipStream(output, options, leaveOpen: true)
            : new ZLibStream(output, options, leaveOpen: true);
    }
}
