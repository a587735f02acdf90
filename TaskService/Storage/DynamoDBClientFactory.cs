using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Microsoft.Extensions.Options;
using TaskService.Telemetry;

namespace TaskService.Storage;

/// <summary>Builds the traced SDK client from the settings.</summary>
internal static class DynamoDBClientFactory
{
    /// <summary>Two retries; with three attempts of at most this long an operation ends within its deadline.</summary>
    private const int Retries = 2;

    public static IAmazonDynamoDB Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DynamoDBOptions>>().Value;
        var config = new AmazonDynamoDBConfig
        {
            TelemetryProvider = ActivityTelemetry.CreateProvider(),
            HttpClientFactory = new UntracedHttpClientFactory(),
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = Retries,
            Timeout = options.OperationTimeout / Retries,
            ConnectTimeout = options.OperationTimeout / (Retries + 1),
            AuthenticationRegion = options.Region,
        };
        if (options.Endpoint is null)
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        else
            config.ServiceURL = options.Endpoint.OriginalString;
        return new TracedDynamoDBClient(
            options.Credentials ?? DefaultAWSCredentialsIdentityResolver.GetCredentials(config), config);
    }
}
