using System.Net;
using System.Net.Sockets;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace TaskService.Storage;

/// <summary>Says which failures of a DynamoDB call mean that it cannot serve us now.</summary>
internal static class DynamoDBOutage
{
    /// <summary>How long callers are told to wait. Long enough for a restart of DynamoDB Local, short for a user.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private static readonly HashSet<string> Throttled = new(StringComparer.Ordinal)
    {
        "LimitExceededException",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestThrottledException",
        "SlowDown",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
        "TooManyRequestsException",
    };

    /// <summary>What is wrong, as the rest of a sentence that begins with the database; null for a defect of ours.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        ResourceNotFoundException missing => $"does not know the table ({missing.Message.TrimEnd('.')})",
        AmazonServiceException { ErrorCode: { } code } when Throttled.Contains(code) => $"throttles us ({code})",
        AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError } failed =>
            $"failed ({(int)failed.StatusCode} {failed.ErrorCode})",
        AmazonServiceException { StatusCode: default(HttpStatusCode) } unreached => Unreachable(unreached.InnerException ?? unreached),
        AmazonClientException unsent => $"cannot be called ({unsent.Message.TrimEnd('.')})",
        HttpRequestException or IOException or SocketException or TimeoutException or OperationCanceledException =>
            Unreachable(exception),
        _ => null,
    };

    private static string Unreachable(Exception exception) => exception switch
    {
        OperationCanceledException or TimeoutException => "did not answer in time",
        _ when exception.GetBaseException() is SocketException socket => $"cannot be reached ({socket.Message})",
        _ => $"cannot be reached ({exception.Message.TrimEnd('.')})",
    };
}
