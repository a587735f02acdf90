using Grpc.Core;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>How a failed export is answered: gRPC status, HTTP status, and when to come back.</summary>
internal readonly record struct OtlpStatus(StatusCode Code, string Message, TimeSpan? RetryAfter = null)
{
    /// <summary>The HTTP status that tells an OTLP client the same.</summary>
    public int HttpStatusCode => Code switch
    {
        StatusCode.InvalidArgument => StatusCodes.Status400BadRequest,
        StatusCode.ResourceExhausted => StatusCodes.Status429TooManyRequests,
        StatusCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>The answer to a request whose handling threw.</summary>
    public static OtlpStatus From(Exception error) => error switch
    {
        MalformedPayloadException or InvalidDataException or BodyTooLargeException or BadHttpRequestException =>
            new(StatusCode.InvalidArgument, error.Message),
        PermanentException => new(StatusCode.Internal, error.Message),
        RetryableException retryable => new(StatusCode.Unavailable, error.Message, retryable.RetryAfter),
        _ => new(StatusCode.Unavailable, error.Message),
    };
}
