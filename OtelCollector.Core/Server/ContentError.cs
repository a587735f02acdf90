namespace OtelCollector.Core.Server;

/// <summary>Says what is wrong with compressed bytes in the original's words, whatever the decoder threw.</summary>
internal static class ContentError
{
    /// <summary>The bytes end where more should come.</summary>
    public const string CutOff = "unexpected EOF";

    /// <summary>There are no bytes.</summary>
    public const string Empty = "EOF";

    private const int ZlibHeaderModulus = 31;
    private const int GzipHeader = 10;
    private const int Deflate = 8;

    public static string Describe(string encoding, ReadOnlySpan<byte> body, Exception error) => encoding switch
    {
        _ when error.Message is CutOff or Empty => error.Message,
        "gzip" when body.Length < GzipHeader => CutOff,
        "gzip" when !body.StartsWith<byte>([0x1F, 0x8B, Deflate]) => "gzip: invalid header",
        "zlib" or "deflate" when !IsZlib(body) => "zlib: invalid header",
        "zstd" when !body.StartsWith<byte>([0x28, 0xB5, 0x2F, 0xFD]) => "invalid input: magic number mismatch",
        "lz4" when !body.StartsWith<byte>([0x04, 0x22, 0x4D, 0x18]) => "lz4: bad magic number",
        "snappy" or "x-snappy-framed" => "snappy: corrupt input",
        _ => $"{encoding}: {error.Message}",
    };

    private static bool IsZlib(ReadOnlySpan<byte> body) =>
        body.Length >= 2 && (body[0] & 0x0F) == Deflate && ((body[0] << 8) | body[1]) % ZlibHeaderModulus == 0;
}
