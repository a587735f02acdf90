using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Pdata.Memory;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Grpc;

/// <summary>Reads the messages of a request: flag, length, bytes.</summary>
internal static class GrpcMessage
{
    /// <summary>One byte that says whether the message is compressed, four for its length.</summary>
    public const int HeaderSize = 5;

    // A length is only a claim until the bytes are there; beyond this the buffer grows with them.
    private const int FirstSize = 64 * 1024;

    /// <summary>The only message of a request.</summary>
    public static async ValueTask<PayloadLease> ReadAsync(
        HttpRequest request, int limit, CancellationToken cancellationToken) =>
        await ReadAsync(request, limit, isOnly: true, cancellationToken)
            ?? throw new GrpcStatusException(StatusCode.Unknown, "EOF");

    /// <summary>The next of several messages; null where the client sends no more.</summary>
    public static ValueTask<PayloadLease?> ReadNextAsync(
        HttpRequest request, int limit, CancellationToken cancellationToken) =>
        ReadAsync(request, limit, isOnly: false, cancellationToken);

    private static async ValueTask<PayloadLease?> ReadAsync(
        HttpRequest request, int limit, bool isOnly, CancellationToken cancellationToken)
    {
        var encoding = request.Headers.GrpcEncoding.ToString();
        if (encoding is not ("" or "identity" or "gzip" or "zstd" or "snappy"))
        {
            throw new GrpcStatusException(
                StatusCode.Unimplemented, $"grpc: Decompressor is not installed for grpc-encoding \"{encoding}\"");
        }

        var reader = request.BodyReader;
        var header = await reader.ReadAtLeastAsync(HeaderSize, cancellationToken);
        if (header.Buffer.IsEmpty)
            return null;
        if (header.Buffer.Length < HeaderSize)
            throw new GrpcStatusException(StatusCode.Unknown, "EOF");
        var (flag, length) = ReadHeader(header.Buffer);
        reader.AdvanceTo(header.Buffer.GetPosition(HeaderSize));
        if (length > (uint)limit)
        {
            throw new GrpcStatusException(
                StatusCode.ResourceExhausted, $"grpc: received message larger than max ({length} vs. {limit})");
        }

        CheckFlag(flag, encoding);
        var message = await FillAsync(reader, (int)length, isOnly, cancellationToken);
        return flag != 0 ? Decompress(encoding, message, limit) : message;
    }

    private static async ValueTask<PayloadLease> FillAsync(
        PipeReader reader, int length, bool isOnly, CancellationToken cancellationToken)
    {
        var message = PayloadPool.Shared.Rent(Math.Min(length, FirstSize));
        var filled = 0;
        while (isOnly || filled < length)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = isOnly ? result.Buffer : result.Buffer.Slice(0, Math.Min(result.Buffer.Length, length - filled));
            if (filled + buffer.Length > length)
                throw new GrpcStatusException(StatusCode.Internal, "a unary request holds one message only");
            if (filled + buffer.Length > message.Memory.Length)
            {
                var size = Math.Min(length, Math.Max(message.Memory.Length * 2L, filled + buffer.Length));
                message = PayloadPool.Shared.Grow(message, filled, (int)size);
            }

            buffer.CopyTo(message.Memory.Span[filled..]);
            filled += (int)buffer.Length;
            reader.AdvanceTo(buffer.End);
            if (result.IsCompleted)
                break;
        }

        return filled == length ? message : throw new GrpcStatusException(StatusCode.Unknown, "unexpected EOF");
    }

    private static (byte Flag, uint Length) ReadHeader(ReadOnlySequence<byte> buffer)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        buffer.Slice(0, HeaderSize).CopyTo(header);
        return (header[0], BinaryPrimitives.ReadUInt32BigEndian(header[1..]));
    }

    private static void CheckFlag(byte flag, string encoding)
    {
        if (flag > 1)
            throw new GrpcStatusException(StatusCode.Internal, $"grpc: received unexpected payload format {flag}");
        if (flag == 1 && encoding is ("" or "identity"))
        {
            throw new GrpcStatusException(
                StatusCode.Internal, "grpc: compressed flag set with identity or empty encoding");
        }
    }

    private static PayloadLease Decompress(string encoding, PayloadLease message, int limit)
    {
        try
        {
            return RequestBody.Decode(message, encoding, limit);
        }
        catch (InvalidDataException e)
        {
            throw new GrpcStatusException(StatusCode.Internal, $"grpc: failed to decompress the message: {e.Message}");
        }
    }
}
