using Grpc.Core;
using OtelCollector.Core.Client;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.Otlp;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Sorts gRPC errors into those worth another attempt and those that are final, by OTLP's rules.</summary>
internal static class GrpcFailure
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    /// <summary>The failure as the queue's senders understand it.</summary>
    /// <param name="error">What the gRPC client threw.</param>
    /// <param name="address">Where it wanted to connect.</param>
    public static Exception Translate(RpcException error, Uri address)
    {
        var message = $"rpc error: code = {Name(error.StatusCode)} desc = {Describe(error.Status, address)}";
        var retryAfter = RetryInfo.Read(error.Trailers.GetValueBytes(DetailsTrailer));
        if (!IsRetryable(error.StatusCode, retryAfter))
            return new PermanentException(message, error);
        return retryAfter is { } delay && delay > TimeSpan.Zero
            ? Throttle.Error(message, delay, error)
            : new RetryableException(message, error);
    }

    private static string Describe(Status status, Uri address)
    {
        if (status.StatusCode == StatusCode.DeadlineExceeded && status.Detail.Length == 0)
            return "context deadline exceeded";
        if (status.DebugException is not { } exception)
            return status.Detail;
        return DialError.Describe(exception, address.Host, address.Port) is { } reason
            ? $"connection error: desc = \"transport: Error while dialing: {reason}\""
            : $"{status.Detail} ({exception.GetBaseException().Message})";
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
