using System.IO.Compression;

namespace Jaeger.Ui;

/// <summary>One file of the UI as it is served.</summary>
internal sealed class UiFile(byte[] content, string contentType, string cacheControl)
{
    private const int SmallestToCompress = 1024;
    private readonly Lazy<byte[]?> _compressed = new(() => Compress(content, contentType));

    /// <summary>The file's bytes.</summary>
    public byte[] Content { get; } = content;

    /// <summary>The bytes in gzip; null where that saves nothing.</summary>
    public byte[]? Compressed => _compressed.Value;

    /// <summary>The media type.</summary>
    public string ContentType { get; } = contentType;

    /// <summary>How long a browser may keep the file.</summary>
    public string CacheControl { get; } = cacheControl;

    private static byte[]? Compress(byte[] content, string contentType)
    {
        var isText = contentType.StartsWith("text/", StringComparison.Ordinal) || contentType is "application/json" or "image/svg+xml";
        if (!isText || content.Length < SmallestToCompress) return null;
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal)) gzip.Write(content);
        return compressed.ToArray();
    }
}
