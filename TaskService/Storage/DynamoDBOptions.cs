using Amazon.Runtime;

namespace TaskService.Storage;

/// <summary>Where DynamoDB is and how long an answer may take.</summary>
internal sealed class DynamoDBOptions
{
    /// <summary>
    /// The endpoint (<c>AWS_ENDPOINT_URL_DYNAMODB</c>, else <c>AWS_ENDPOINT_URL</c>). Default: the public endpoint of
    /// the region.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The region (<c>AWS_REGION</c>, else <c>AWS_DEFAULT_REGION</c>). Required.</summary>
    public string Region { get; set; } = "";

    /// <summary>
    /// The credentials of <c>AWS_ACCESS_KEY_ID</c> and <c>AWS_SECRET_ACCESS_KEY</c> (with <c>AWS_SESSION_TOKEN</c>).
    /// Default: what the SDK's own chain finds, such as the role of the Kubernetes service account.
    /// </summary>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>
    /// How long one operation may take, retries included, before the caller is told to come back later
    /// (<c>Tasks__OperationTimeoutSeconds</c>). Default: 5 seconds.
    /// </summary>
    public TimeSpan OperationTimeout { get; set; }

    /// <summary>How the database is called in messages.</summary>
    public string Description => Endpoint is null ? $"DynamoDB in {Region}" : $"DynamoDB at {Endpoint.OriginalString}";
}
