using System.Buffers;
using System.IO.Compression;

namespace TracingAspire.Benchmarks.LoadTest.Sink;

/// <summary>One call as its bytes come in: gRPC's prefix, then the message.</summary>
internal sealed class GrpcRequest
{
    private const int PrefixSize = 5;

    private readonly SpanCounter _counter = new();
    private ArrayBufferWriter<byte>? _compressed;
    private int _prefix;

    public long Bytes { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Bytes += bytes.Length;
        if (_prefix == 0 && bytes.Length > 0 && bytes[0] != 0)
            _compressed = new ArrayBufferWriter<byte>();
        var prefix = Math.Min(PrefixSize - _prefix, bytes.Length);
        _prefix += prefix;
        if (_compressed is null)
            _counter.Add(bytes[prefix..]);
        else
            _compressed.Write(bytes[prefix..]);
    }

    /// <summary>The spans of the whole request.</summary>
    public long CountSpans()
    {
        if (_compressed is null)
            return _counter.Spans;
        using var compressed = new MemoryStream(_compressed.WrittenSpan.ToArray());
        using var gzip = new GZipStream(compressed, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        while (gzip.Read(buffer) is > 0 and var count)
            _counter.Add(buffer.AsSpan(0, count));
        return _counter.Spans;
    }
}
