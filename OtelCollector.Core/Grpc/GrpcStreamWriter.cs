using Grpc.Core;

namespace OtelCollector.Core.Grpc;

/// <summary>The messages streamed to a client; a write is done once the connection took it.</summary>
internal sealed class GrpcStreamWriter<T>(GrpcCall call, Marshaller<T> marshaller) : IServerStreamWriter<T>
    where T : class
{
    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(T message) => call.WriteAsync(message, marshaller);
}
