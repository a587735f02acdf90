using Grpc.Core;

namespace OtelCollector.Core.Grpc;

/// <summary>Ends a call with a status other than OK.</summary>
internal sealed class GrpcStatusException(StatusCode code, string message) : Exception(message)
{
    public StatusCode Code { get; } = code;
}
