using System.IO.Compression;
using Grpc.Net.Compression;
using Snappier;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Snappy, in frames, for gRPC messages.</summary>
internal sealed class SnappyCompressionProvider : ICompressionProvider
{
    public string EncodingName => "snappy";

    public Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel) =>
        new SnappyStream(stream, CompressionMode.Compress, leaveOpen: true);

    public Stream CreateDecompressionStream(Stream stream) =>
        new SnappyStream(stream, CompressionMode.Decompress, leaveOpen: true);
}
