using System.Buffers.Binary;
using System.IO.Compression;

namespace OtelCollector.Core.Server;

/// <summary>
/// Finds out whether compressed bytes were cut off, which the decoders of gzip, zlib and framed snappy take for their end.
/// </summary>
internal static class ContentEnd
{
    /// <summary>Bytes the mark adds to what is decoded.</summary>
    public const int MarkSize = 1;

    private const byte Mark = 0xA5;
    private const uint AdlerModulus = 65521;

    // Bytes that can be summed up before the sums outgrow 32 bits.
    private const int AdlerRun = 5552;

    private static readonly byte[] MarkMember = Compress(Mark);

    /// <summary>
    /// The bytes with one more gzip member behind them, which is only read as one where everything before it is whole.
    /// </summary>
    public static byte[] MarkGzip(ReadOnlySpan<byte> body) => [.. body, .. MarkMember];

    /// <summary>What was decoded, without the mark.</summary>
    /// <exception cref="InvalidDataException">The encoded bytes end too early.</exception>
    /// <exception cref="BodyTooLargeException">Nothing but the mark's room made it fit.</exception>
    public static ReadOnlyMemory<byte> Check(string encoding, ReadOnlySpan<byte> body, ReadOnlyMemory<byte> decoded, int limit)
    {
        if (encoding == "gzip")
        {
            if (decoded.Length < MarkSize || decoded.Span[^MarkSize] != Mark)
                throw new InvalidDataException(ContentError.CutOff);
            return decoded[..^MarkSize];
        }

        if (decoded.Length > limit)
            throw new BodyTooLargeException();
        return IsWhole(encoding, body, decoded.Span) ? decoded : throw new InvalidDataException(ContentError.CutOff);
    }

    private static bool IsWhole(string encoding, ReadOnlySpan<byte> body, ReadOnlySpan<byte> decoded) => encoding switch
    {
        "zlib" or "deflate" => body.Length >= sizeof(uint)
            && BinaryPrimitives.ReadUInt32BigEndian(body[^sizeof(uint)..]) == Adler(decoded),
        "x-snappy-framed" => ContentDecoder.IsSnappyFrame(body) && EndsWithAChunk(body),
        "snappy" => !ContentDecoder.IsSnappyFrame(body) || EndsWithAChunk(body),

        // The others find their own end.
        _ => true,
    };

    // Each chunk says its length in three bytes behind its type; the first one names the format.
    private static bool EndsWithAChunk(ReadOnlySpan<byte> body)
    {
        while (body.Length >= sizeof(uint))
        {
            var chunk = sizeof(uint) + (long)(BinaryPrimitives.ReadUInt32LittleEndian(body) >> 8);
            if (chunk > body.Length)
                return false;
            body = body[(int)chunk..];
        }

        return body.IsEmpty;
    }

    private static uint Adler(ReadOnlySpan<byte> bytes)
    {
        uint a = 1;
        uint b = 0;
        while (!bytes.IsEmpty)
        {
            var run = bytes[..Math.Min(bytes.Length, AdlerRun)];
            foreach (var value in run)
            {
                a += value;
                b += a;
            }

            a %= AdlerModulus;
            b %= AdlerModulus;
            bytes = bytes[run.Length..];
        }

        return (b << 16) | a;
    }

    private static byte[] Compress(byte value)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            gzip.WriteByte(value);
        return stream.ToArray();
    }
}
