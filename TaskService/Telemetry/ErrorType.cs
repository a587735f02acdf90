using Amazon.Runtime;

namespace TaskService.Telemetry;

/// <summary>The value of <c>error.type</c>: few of them, and each says what went wrong.</summary>
internal static class ErrorType
{
    public static string Of(Exception exception) => exception switch
    {
        AmazonServiceException { ErrorCode: { Length: > 0 } code } => code,
        AmazonServiceException { InnerException: { } inner } => Of(inner),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } failed => failed.HttpRequestError.ToString(),
        _ => exception.GetType().FullName ?? exception.GetType().Name,
    };
}
