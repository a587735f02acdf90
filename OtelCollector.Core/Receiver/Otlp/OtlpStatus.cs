using Grpc.Core;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Grpc;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>How a failed export is answered: gRPC status, HTTP status, and when to come back.</summary>
internal readonly record struct OtlpStatus(RpcStatus Status, int HttpStatusCode)
{
    // A refusal without a time of its own: long enough for a queue to drain, short enough not to starve it.
    private static readonly TimeSpan DefaultRetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>The answer to a request whose handling threw.</summary>
    public static OtlpStatus From(Exception error) => error switch
    {
        MalformedPayloadException or InvalidDataException or BodyTooLargeException => Of(StatusCode.InvalidArgument, error.Message),
        BadHttpRequestException bad => Of(StatusCode.InvalidArgument, error.Message) with { HttpStatusCode = bad.StatusCode },
        _ => FromPipeline(error),
    };

    /// <summary>The answer a handler of HTTP chose itself.</summary>
    public static OtlpStatus FromHttp(int statusCode, string message)
    {
        var code = statusCode switch
        {
            StatusCodes.Status400BadRequest => StatusCode.InvalidArgument,
            StatusCodes.Status401Unauthorized => StatusCode.Unauthenticated,
            StatusCodes.Status403Forbidden => StatusCode.PermissionDenied,
            _ => StatusCode.Unknown,
        };
        return Of(code, message) with { HttpStatusCode = statusCode };
    }

    // What the next hop answered is passed on; an error of our own is worth another attempt unless it is permanent.
    private static OtlpStatus FromPipeline(Exception error)
    {
        var isPermanent = error is PermanentException;
        var retryAfter = (error as RetryableException)?.RetryAfter ?? (isPermanent ? null : DefaultRetryDelay);
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is RpcException { StatusCode: not StatusCode.OK } rpc)
                return Of(rpc.StatusCode, cause == error.InnerException ? Description(error.Message) : error.Message, retryAfter);
        }

        return Of(isPermanent ? StatusCode.Internal : StatusCode.Unavailable, error.Message, retryAfter);
    }

    // A status that nobody on the way said anything about is passed on as it came, without its own name in front.
    private static string Description(string message)
    {
        const string Start = "rpc error: code = ";
        const string Middle = " desc = ";
        var end = message.StartsWith(Start, StringComparison.Ordinal) ? message.IndexOf(Middle, StringComparison.Ordinal) : -1;
        return end < 0 ? message : message[(end + Middle.Length)..];
    }

    private static OtlpStatus Of(StatusCode code, string message, TimeSpan? retryAfter = null)
    {
        var http = HttpStatus(code);
        var mayWait = http is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable;
        return new(new RpcStatus(code, message, mayWait ? retryAfter : null), http);
    }

    private static int HttpStatus(StatusCode code) => code switch
    {
        StatusCode.Cancelled or StatusCode.DeadlineExceeded or StatusCode.Aborted or StatusCode.OutOfRange
            or StatusCode.Unavailable or StatusCode.DataLoss => StatusCodes.Status503ServiceUnavailable,
        StatusCode.ResourceExhausted => StatusCodes.Status429TooManyRequests,
        StatusCode.InvalidArgument => StatusCodes.Status400BadRequest,
        StatusCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        StatusCode.PermissionDenied => StatusCodes.Status403Forbidden,
        StatusCode.Unimplemented => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status500InternalServerError,
    };
}
