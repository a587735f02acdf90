using System.IO.Compression;
using Grpc.Net.Compression;
using ZstdSharp;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Zstandard for gRPC messages.</summary>
internal sealed class ZstdCompressionProvider : ICompressionProvider
{
    public string EncodingName => "zstd";

    public Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel) =>
        new CompressionStream(stream, leaveOpen: true);

    public Stream CreateDecompressionStream(Stream stream) => new DecompressionStream(stream, leaveOpen: true);
}
