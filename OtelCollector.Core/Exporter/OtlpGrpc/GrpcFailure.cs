using Grpc.Core;
using OtelCollector.Core.Consumer;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Sorts gRPC errors into those worth another attempt and those that are final, by OTLP's rules.</summary>
internal static class GrpcFailure
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    public static Exception Translate(RpcException error)
    {
        var cause = error.Status.DebugException is { } exception ? $" ({exception.GetBaseException().Message})" : string.Empty;
        var message = $"rpc error: code = {Name(error.StatusCode)} desc = {error.Status.Detail}{cause}";
        var retryAfter = RetryInfo.Read(error.Trailers.GetValueBytes(DetailsTrailer));
        return IsRetryable(error.StatusCode, retryAfter)
            ? new RetryableException(message, error) { RetryAfter = retryAfter }
            : new PermanentException(message, error);
    }

    // The specification's name of the code has one l, the library's two.
    private static string Name(StatusCode code) => code == StatusCode.Cancelled ? "Canceled" : code.ToString();

    // An exhausted server that does not say when to come back will stay exhausted.
    private static bool IsRetryable(StatusCode code, TimeSpan? retryAfter) => code switch
    {
        StatusCode.Cancelled or StatusCode.DeadlineExceeded or StatusCode.Aborted or StatusCode.OutOfRange => true,
        StatusCode.Unavailable or StatusCode.DataLoss => true,
        StatusCode.ResourceExhausted => retryAfter is not null,
        _ => false,
    };
}
