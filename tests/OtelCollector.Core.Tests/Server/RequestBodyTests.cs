using System.IO.Pipelines;
using OtelCollector.Core.Server;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Server;

public sealed class RequestBodyTests
{
    private const int Limit = 1_000_000;

    [Theory]
    [MemberData(nameof(Compressed.Encodings), MemberType = typeof(Compressed))]
    public void Decode_Whole_GivesTheBytes(string encoding)
    {
        var body = Body(50_000);
        foreach (var size in new[] { 1, 1000, body.Length })
        {
            var decoded = RequestBody.Decode(Compressed.Of(body.AsSpan(0, size), encoding), Compressed.Header(encoding), Limit);
            decoded!.Value.Span.SequenceEqual(body.AsSpan(0, size)).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Compressed.Encodings), MemberType = typeof(Compressed))]
    public void Decode_CutOffAnywhere_IsInvalid(string encoding)
    {
        var encoded = Compressed.Of(Body(3000), encoding);
        var isFramed = encoding is "snappy" or "x-snappy-framed";
        for (var length = 0; length < encoded.Length; length++)
        {
            // A framed snappy stream is whole after each of its chunks; the first names the format.
            if (isFramed && length == 10)
                continue;
            Should.Throw<InvalidDataException>(
                () => RequestBody.Decode(encoded.AsMemory(0, length), Compressed.Header(encoding), Limit), $"{length} of {encoded.Length}");
        }
    }

    [Theory]
    [MemberData(nameof(Compressed.Encodings), MemberType = typeof(Compressed))]
    public void Decode_Bomb_IsRefusedWithinTheLimit(string encoding)
    {
        var bomb = Compressed.Of(new byte[200 * Limit], encoding);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<BodyTooLargeException>(() => RequestBody.Decode(bomb, Compressed.Header(encoding), Limit));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(bomb.Length + (20L * Limit));
    }

    [Theory]
    [InlineData(Limit)]
    [InlineData(Limit + 1)]
    public void Decode_AtTheLimit_IsTakenBeyondItIsNot(int size)
    {
        foreach (var row in Compressed.Encodings)
        {
            var encoding = row.Data;
            var body = Compressed.Of(new byte[size], encoding);
            if (size > Limit)
                Should.Throw<BodyTooLargeException>(() => RequestBody.Decode(body, Compressed.Header(encoding), Limit), encoding);
            else
                RequestBody.Decode(body, Compressed.Header(encoding), Limit)!.Value.Length.ShouldBe(size);
        }
    }

    [Theory]
    [InlineData("gzip", "gzip: invalid header")]
    [InlineData("zstd", "invalid input: magic number mismatch")]
    [InlineData("zlib", "zlib: invalid header")]
    [InlineData("deflate", "zlib: invalid header")]
    [InlineData("snappy", "snappy: corrupt input")]
    [InlineData("x-snappy-framed", "snappy: corrupt input")]
    [InlineData("lz4", "lz4: bad magic number")]
    public void Decode_SomethingElse_SaysSoInTheOriginalsWords(string encoding, string expected)
    {
        var body = "{\"resourceSpans\":[]}"u8.ToArray();
        Should.Throw<InvalidDataException>(() => RequestBody.Decode(body, encoding, Limit)).Message.ShouldBe(expected);
        Should.Throw<InvalidDataException>(() => RequestBody.Decode(Array.Empty<byte>(), encoding, Limit)).Message.ShouldBe("EOF");
    }

    [Fact]
    public void Decode_ZstdWindowBeyondReason_IsRefused()
    {
        // Magic number, a header with a window of 2^41 bytes, then an empty last block.
        byte[] frame = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 31 << 3, 0x01, 0x00, 0x00];
        Should.Throw<InvalidDataException>(() => RequestBody.Decode(frame, "zstd", Limit));
    }

    [Fact]
    public async Task ReadAsync_LengthOnlyClaimed_SetsNothingAside()
    {
        // The first read may be the one that begins a slab of the pool; the second then finds room in it.
        var allocated = Math.Min(await AllocatedByEmptyBodyAsync(), await AllocatedByEmptyBodyAsync());

        allocated.ShouldBeLessThan(1_000_000);
    }

    private static async Task<long> AllocatedByEmptyBodyAsync()
    {
        var pipe = new Pipe();
        await pipe.Writer.CompleteAsync();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var body = await RequestBody.ReadAsync(pipe.Reader, 500_000_000, int.MaxValue, TestContext.Current.CancellationToken);
        body.Memory.Length.ShouldBe(0);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static byte[] Body(int size)
    {
        var body = new byte[size];
        new Random(7).NextBytes(body.AsSpan(size / 2));
        return body;
    }
}
