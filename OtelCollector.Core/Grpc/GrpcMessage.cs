using System.Buffers;
using System.Buffers.Binary;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Grpc;

/// <summary>Reads the one message of a unary request: flag, length, bytes.</summary>
internal static class GrpcMessage
{
    /// <summary>One byte that says whether the message is compressed, four for its length.</summary>
    public const int HeaderSize = 5;

    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(
        HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        var reader = request.BodyReader;
        var header = await reader.ReadAtLeastAsync(HeaderSize, cancellationToken);
        if (header.Buffer.Length < HeaderSize)
            throw new GrpcStatusException(StatusCode.Internal, "the request holds no message");
        var (isCompressed, length) = ReadHeader(header.Buffer);
        reader.AdvanceTo(header.Buffer.GetPosition(HeaderSize));
        if (length > (uint)limit)
        {
            throw new GrpcStatusException(
                StatusCode.ResourceExhausted, $"grpc: received message larger than max ({length} vs. {limit})");
        }

        var message = GC.AllocateUninitializedArray<byte>((int)length);
        var filled = 0;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (buffer.Length > message.Length - filled)
                throw new GrpcStatusException(StatusCode.Internal, "a unary request holds one message only");
            buffer.CopyTo(message.AsSpan(filled));
            filled += (int)buffer.Length;
            reader.AdvanceTo(buffer.End);
            if (result.IsCompleted)
                break;
        }

        if (filled < message.Length)
            throw new GrpcStatusException(StatusCode.InvalidArgument, "unexpected EOF");
        return isCompressed ? Decompress(request, message, limit) : message;
    }

    private static (bool IsCompressed, uint Length) ReadHeader(ReadOnlySequence<byte> buffer)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        buffer.Slice(0, HeaderSize).CopyTo(header);
        return (header[0] != 0, BinaryPrimitives.ReadUInt32BigEndian(header[1..]));
    }

    private static ReadOnlyMemory<byte> Decompress(HttpRequest request, byte[] message, int limit)
    {
        var encoding = request.Headers.GrpcEncoding.ToString();
        try
        {
            return RequestBody.Decode(message, encoding, limit)
                ?? throw new GrpcStatusException(
                    StatusCode.Unimplemented, $"grpc: Decompressor is not installed for grpc-encoding \"{encoding}\"");
        }
        catch (InvalidDataException e)
        {
            throw new GrpcStatusException(StatusCode.InvalidArgument, $"grpc: failed to decompress the message: {e.Message}");
        }
    }
}
