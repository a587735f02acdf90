using Grpc.Core;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Grpc;

/// <summary>Finds the status of a call that ended by an exception.</summary>
internal static class GrpcFailure
{
    public static GrpcStatusException StatusOf(Exception error, GrpcCall call, int maxMessageSize) => error switch
    {
        GrpcStatusException status => status,
        RpcException rpc => new GrpcStatusException(rpc.StatusCode, rpc.Status.Detail),
        BodyTooLargeException => new GrpcStatusException(
            StatusCode.ResourceExhausted, $"grpc: received message after decompression larger than max {maxMessageSize}"),
        OperationCanceledException when call.IsServerStopping =>
            new GrpcStatusException(StatusCode.Unavailable, "the server is stopping"),
        OperationCanceledException when call.IsOverdue =>
            new GrpcStatusException(StatusCode.DeadlineExceeded, "context deadline exceeded"),
        _ => new GrpcStatusException(StatusCode.Internal, "the call failed within the server, its log says why"),
    };
}
