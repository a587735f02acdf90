using Grpc.Core;

namespace OtelCollector.Core.Grpc;

/// <summary>Ends a call with a status other than OK.</summary>
/// <param name="code">The code.</param>
/// <param name="message">What the client reads.</param>
/// <param name="details">The status with its details as a serialized google.rpc.Status; null where it has none.</param>
internal sealed class GrpcStatusException(StatusCode code, string message, byte[]? details = null) : Exception(message)
{
    public StatusCode Code { get; } = code;

    public byte[]? Details { get; } = details;
}
