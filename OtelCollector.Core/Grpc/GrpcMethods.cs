using Grpc.Core;

namespace OtelCollector.Core.Grpc;

/// <summary>Serves one call from its first message to its last; the status is the caller's to send.</summary>
internal delegate Task GrpcMethod(GrpcCall call);

/// <summary>Collects the methods of generated services by their paths. None of ours lets a client stream to one answer.</summary>
internal sealed class GrpcMethods : ServiceBinderBase
{
    /// <summary>The methods by <c>/package.Service/Method</c>.</summary>
    public Dictionary<string, GrpcMethod> ByPath { get; } = new(StringComparer.Ordinal);

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        ByPath[method.FullName] = async call =>
        {
            var request = await call.ReadOnlyAsync(method.RequestMarshaller, streams: false);
            var response = await handler!(request, call);
            await call.WriteAsync(response, method.ResponseMarshaller);
        };
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler)
    {
        ByPath[method.FullName] = async call =>
        {
            var request = await call.ReadOnlyAsync(method.RequestMarshaller, streams: true);
            await handler!(request, new GrpcStreamWriter<TResponse>(call, method.ResponseMarshaller), call);
        };
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler)
    {
        ByPath[method.FullName] = call => handler!(
            new GrpcStreamReader<TRequest>(call, method.RequestMarshaller),
            new GrpcStreamWriter<TResponse>(call, method.ResponseMarshaller),
            call);
    }
}
