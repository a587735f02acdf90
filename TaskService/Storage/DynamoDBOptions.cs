using Amazon.Runtime;
using TracingAspire.Configuration;

namespace TaskService.Storage;

/// <summary>Where DynamoDB is and how long an answer may take.</summary>
internal sealed class DynamoDBOptions
{
    /// <summary>
    /// Where DynamoDB is; without it <c>AWS_ENDPOINT_URL</c>.
    /// </summary>
    [Setting("AWS_ENDPOINT_URL_DYNAMODB", Unit = "URL", Default = "the public endpoint of the region")]
    public Uri? Endpoint { get; set; }

    /// <summary>The region; without it <c>AWS_DEFAULT_REGION</c>.</summary>
    [Setting("AWS_REGION", Unit = "name of a region", Default = "none: required")]
    public string Region { get; set; } = "";

    /// <summary>
    /// The credentials: both or neither of <c>AWS_ACCESS_KEY_ID</c> and <c>AWS_SECRET_ACCESS_KEY</c>, and
    /// <c>AWS_SESSION_TOKEN</c> where they are temporary.
    /// </summary>
    [Setting("AWS_ACCESS_KEY_ID", Default = "what the SDK's own chain finds, such as the role of the Kubernetes service account")]
    public AWSCredentials? Credentials { get; set; }

    /// <summary>
    /// How long one operation may take, retries included, before the caller is told to come back later.
    /// </summary>
    [Setting("Tasks:OperationTimeoutSeconds", Unit = "s, 1 to 60")]
    public TimeSpan OperationTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How the database is called in messages.</summary>
    public string Description => Endpoint is null ? $"DynamoDB in {Region}" : $"DynamoDB at {Endpoint.OriginalString}";
}
