using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Pdata.Memory;

namespace OtelCollector.Core.Server;

/// <summary>Reads request bodies whole, within a limit that also holds after decompression.</summary>
internal static class RequestBody
{
    private const int ChunkSize = 16 * 1024;

    // What a client only claims to send is not set aside in advance.
    private const int FirstSize = 64 * 1024;

    /// <summary>Reads to the end.</summary>
    /// <exception cref="BodyTooLargeException">The body is larger than <paramref name="limit"/>.</exception>
    public static async ValueTask<PayloadLease> ReadAsync(
        PipeReader reader, long? length, int limit, CancellationToken cancellationToken)
    {
        if (length > limit)
            throw new BodyTooLargeException();
        var body = PayloadPool.Shared.Rent(length is > 0 ? (int)Math.Min(length.Value, FirstSize) : ChunkSize);
        var filled = 0;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            var needed = buffer.Length + filled;
            if (needed > limit)
                throw new BodyTooLargeException();
            if (needed > body.Memory.Length)
                body = PayloadPool.Shared.Grow(body, filled, (int)Math.Min(length ?? limit, Math.Max(body.Memory.Length * 2L, needed)));
            buffer.CopyTo(body.Memory.Span[filled..]);
            filled = (int)needed;
            reader.AdvanceTo(buffer.End);
            if (result.IsCompleted)
                return body with { Memory = body.Memory[..filled] };
        }
    }

    /// <summary>The whole body of a request, decoded, as the server's settings allow.</summary>
    /// <exception cref="BodyTooLargeException">The body is larger than the server takes.</exception>
    /// <exception cref="InvalidDataException">The bytes are not of the encoding they claim, or the server does not take it.</exception>
    /// <exception cref="BadHttpRequestException">The body did not arrive in time.</exception>
    public static async ValueTask<PayloadLease> ReadAsync(HttpContext context, HttpServerConfig server)
    {
        var request = context.Request;
        var encoding = request.Headers.ContentEncoding.ToString();
        if (!server.Encodings.Contains(encoding))
            throw new InvalidDataException($"unsupported Content-Encoding: {encoding}");
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        if (server.ReadTimeout > TimeSpan.Zero)
            timeout.CancelAfter(server.ReadTimeout);
        PayloadLease body;
        try
        {
            body = await ReadAsync(request.BodyReader, request.ContentLength, server.MaxBodySize, timeout.Token);
        }
        catch (BodyTooLargeException) when (!HttpProtocol.IsHttp2(request.Protocol))
        {
            // The rest of it is not worth reading for the sake of the connection.
            context.Response.Headers.Connection = "close";
            throw;
        }
        catch (OperationCanceledException e) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.Connection = "close";
            throw new BadHttpRequestException("i/o timeout: the body did not arrive in time", StatusCodes.Status408RequestTimeout, e);
        }

        return Decode(body, encoding, server.MaxBodySize);
    }

    /// <summary>The body of a request without its encoding; the encoded one is released.</summary>
    /// <exception cref="BodyTooLargeException">The result is larger than <paramref name="limit"/>.</exception>
    /// <exception cref="InvalidDataException">The bytes are not of that encoding, or nobody knows it.</exception>
    public static PayloadLease Decode(PayloadLease body, string encoding, int limit)
    {
        if (encoding is "" or "identity")
            return body;
        var decoded = Decode(body.Memory, encoding, limit)
            ?? throw new InvalidDataException($"unsupported Content-Encoding: {encoding}");
        body.Release();
        return new PayloadLease(MemoryMarshal.AsMemory(decoded));
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
            throw new InvalidDataException(ContentError.Describe(encoding, body.Span, e), e);
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
