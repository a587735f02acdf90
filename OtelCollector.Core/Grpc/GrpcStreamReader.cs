using Grpc.Core;

namespace OtelCollector.Core.Grpc;

/// <summary>The messages a client streams.</summary>
internal sealed class GrpcStreamReader<T>(GrpcCall call, Marshaller<T> marshaller) : IAsyncStreamReader<T>
    where T : class
{
    private T? _current;

    public T Current => _current ?? throw new InvalidOperationException("there is no message before the first MoveNext");

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _current = await call.ReadNextAsync(marshaller);
        return _current is not null;
    }
}
