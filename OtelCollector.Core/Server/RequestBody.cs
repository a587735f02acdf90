using System.Buffers;
using System.IO.Pipelines;

namespace OtelCollector.Core.Server;

/// <summary>Reads request bodies whole, within a limit that also holds after decompression.</summary>
internal static class RequestBody
{
    private const int ChunkSize = 16 * 1024;

    // What a client only claims to send is not set aside in advance.
    private const int FirstSize = 64 * 1024;

    /// <summary>Reads to the end.</summary>
    /// <exception cref="BodyTooLargeException">The body is larger than <paramref name="limit"/>.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(
        PipeReader reader, long? length, int limit, CancellationToken cancellationToken)
    {
        if (length > limit)
            throw new BodyTooLargeException();
        var buffer = new ArrayBufferWriter<byte>(length is > 0 ? (int)Math.Min(length.Value, FirstSize) : ChunkSize);
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.Buffer.Length + buffer.WrittenCount > limit)
                throw new BodyTooLargeException();
            foreach (var segment in result.Buffer)
                buffer.Write(segment.Span);
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
                return buffer.WrittenMemory;
        }
    }

    /// <summary>Undoes a content encoding; null where the encoding is not supported.</summary>
    /// <exception cref="BodyTooLargeException">The result is larger than <paramref name="limit"/>.</exception>
    /// <exception cref="InvalidDataException">The bytes are not of that encoding.</exception>
    public static ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> body, string encoding, int limit)
    {
        if (encoding is "" or "identity")
            return body;
        if (!ContentDecoder.IsKnown(encoding))
            return null;
        try
        {
            using var decoder = ContentDecoder.Open(body, encoding, limit);
            return ContentEnd.Check(encoding, body.Span, ReadAll(decoder, body.Length, limit + ContentEnd.MarkSize), limit);
        }
        catch (Exception e) when (e is not (BodyTooLargeException or OutOfMemoryException))
        {
            // Decoders of other people's making meet hostile bytes here; whatever they throw, the bytes are to blame.
            throw new InvalidDataException($"{encoding}: {e.Message}", e);
        }
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream decoder, int compressedLength, int limit)
    {
        var buffer = new ArrayBufferWriter<byte>((int)Math.Min(limit, Math.Max(ChunkSize, compressedLength * 4L)));
        while (true)
        {
            var read = decoder.Read(buffer.GetSpan(ChunkSize));
            if (read == 0)
                return buffer.WrittenMemory;
            if (buffer.WrittenCount + read > limit)
                throw new BodyTooLargeException();
            buffer.Advance(read);
        }
    }
}
