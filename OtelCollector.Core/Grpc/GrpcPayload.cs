using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Google.Protobuf;
using Grpc.Core;

namespace OtelCollector.Core.Grpc;

/// <summary>Turns messages into the bytes of a stream and back.</summary>
internal static class GrpcPayload
{
    // What protobuf says where Go says "unexpected EOF".
    private const string CutOff = "the input ended unexpectedly";

    /// <summary>Decodes a message.</summary>
    /// <param name="bytes">The message.</param>
    /// <param name="marshaller">Decodes it.</param>
    /// <param name="streams">Whether the method streams, which Go complains about in other words.</param>
    /// <exception cref="GrpcStatusException">The bytes are none.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, Marshaller<T> marshaller, bool streams)
    {
        try
        {
            return marshaller.ContextualDeserializer(new Payload(bytes));
        }
        catch (InvalidProtocolBufferException e)
        {
            var problem = e.Message.Contains(CutOff, StringComparison.Ordinal) ? "unexpected EOF" : e.Message;
            throw new GrpcStatusException(
                StatusCode.Internal, $"grpc: {(streams ? "failed to unmarshal the received message" : "error unmarshalling request")}: {problem}");
        }
    }

    /// <summary>Encodes a message with its header.</summary>
    public static void Write<T>(T message, Marshaller<T> marshaller, IBufferWriter<byte> output, bool compress)
    {
        if (!compress)
        {
            marshaller.ContextualSerializer(message, new Sink(output));
            return;
        }

        var plain = new ArrayBufferWriter<byte>();
        marshaller.ContextualSerializer(message, new Sink(plain));
        if (plain.WrittenCount == GrpcMessage.HeaderSize)
        {
            // There would be no gzip stream of nothing.
            output.Write(plain.WrittenSpan);
            return;
        }

        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(plain.WrittenSpan[GrpcMessage.HeaderSize..]);
        WriteHeader(output, (int)compressed.Length, isCompressed: true);
        output.Write(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
    }

    private static void WriteHeader(IBufferWriter<byte> output, int length, bool isCompressed)
    {
        var header = output.GetSpan(GrpcMessage.HeaderSize);
        header[0] = isCompressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(header[1..], length);
        output.Advance(GrpcMessage.HeaderSize);
    }

    private sealed class Payload(ReadOnlyMemory<byte> bytes) : DeserializationContext
    {
        public override int PayloadLength => bytes.Length;

        public override byte[] PayloadAsNewBuffer() => bytes.ToArray();

        public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => new(bytes);
    }

    // Generated code tells the length first and then writes straight to the output.
    private sealed class Sink(IBufferWriter<byte> output) : SerializationContext
    {
        public override void SetPayloadLength(int payloadLength) => WriteHeader(output, payloadLength, isCompressed: false);

        public override IBufferWriter<byte> GetBufferWriter() => output;

        public override void Complete()
        {
        }

        public override void Complete(byte[] payload)
        {
            WriteHeader(output, payload.Length, isCompressed: false);
            output.Write(payload);
        }
    }
}
