using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace TaskService.Telemetry;

/// <summary>
/// A DynamoDB client whose spans follow the semantic conventions for DynamoDB: handlers in the SDK's pipeline see what
/// its telemetry hook does not tell (request, response, endpoint, attempts).
/// </summary>
internal sealed class TracedDynamoDBClient(AWSCredentials credentials, AmazonDynamoDBConfig config)
    : AmazonDynamoDBClient(credentials, config)
{
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.AddHandlerAfter<MetricsHandler>(new OperationSpanHandler());
        pipeline.AddHandlerAfter<RetryHandler>(new AttemptHandler());
    }
}
