using System.Buffers.Binary;
using System.IO.Pipelines;
using CsCheck;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Grpc;
using OtelCollector.Core.Server;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Fuzz;

/// <summary>gRPC's frames and the content encodings, whole and broken.</summary>
public sealed class FramingFuzzTests
{
    private const int Limit = 5_000;
    private static readonly string[] Encodings = ["", "identity", "gzip", "zstd", "snappy", "br"];

    [Fact]
    public void ReadAsync_MutatedFrames_GivesTheMessageOrAStatus() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var message = Body(random);
            var frame = Frame(message, 0);
            Read(frame, string.Empty)!.Value.Span.SequenceEqual(message).ShouldBeTrue();
            for (var i = 0; i < 5; i++)
            {
                var encoding = Encodings[random.Next(Encodings.Length)];
                var isCompressed = encoding is "gzip" or "zstd" or "snappy";
                var valid = isCompressed ? Frame(Compressed.Of(message, encoding), 1) : frame;
                var read = Read(random.Mutate(valid), encoding);
                (read?.Length ?? 0).ShouldBeLessThanOrEqualTo(Limit);
            }
        },
        iter: 3_000,
        threads: 1);

    [Fact]
    public void Decode_MutatedBodies_StaysWithinTheLimit() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var encodings = Compressed.Encodings.Select(row => row.Data).ToList();
            var encoding = encodings[random.Next(encodings.Count)];
            var bytes = random.Mutate(Compressed.Of(Body(random), encoding));
            try
            {
                RequestBody.Decode(bytes, Compressed.Header(encoding), Limit)!.Value.Length.ShouldBeLessThanOrEqualTo(Limit);
            }
            catch (Exception e) when (e is InvalidDataException or BodyTooLargeException)
            {
                // The two ways to refuse.
            }
        },
        iter: 10_000,
        threads: 1);

    private static ReadOnlyMemory<byte>? Read(byte[] frame, string encoding)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers["grpc-encoding"] = encoding;
        context.Features.Set<Microsoft.AspNetCore.Http.Features.IRequestBodyPipeFeature>(new BodyPipe(frame));
        try
        {
            var read = GrpcMessage.ReadAsync(context.Request, Limit, CancellationToken.None).AsTask();
            read.IsCompleted.ShouldBeTrue();
            return read.GetAwaiter().GetResult().Memory;
        }
        catch (Exception e) when (e is GrpcStatusException or BodyTooLargeException)
        {
            return null;
        }
    }

    private static byte[] Body(Random random)
    {
        var body = new byte[random.Next(1, 4_000)];
        random.NextBytes(body.AsSpan(0, body.Length / 2));
        return body;
    }

    private static byte[] Frame(byte[] message, byte flag)
    {
        var frame = new byte[5 + message.Length];
        frame[0] = flag;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        return frame;
    }

    private sealed class BodyPipe(byte[] bytes) : Microsoft.AspNetCore.Http.Features.IRequestBodyPipeFeature
    {
        public PipeReader Reader { get; } = PipeReader.Create(new System.Buffers.ReadOnlySequence<byte>(bytes));
    }
}
