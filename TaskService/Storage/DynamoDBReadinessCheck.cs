using Amazon.DynamoDBv2;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using OpenTelemetry;

namespace TaskService.Storage;

/// <summary>Healthy while DynamoDB answers for the table. Its calls give no spans.</summary>
internal sealed class DynamoDBReadinessCheck(
    IAmazonDynamoDB dynamoDB, DynamoDBGateway gateway, IOptions<TableOptions> table) : IHealthCheck
{
    /// <summary>Probes are asked often and wait for little.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var untraced = SuppressInstrumentationScope.Begin();
        try
        {
            var response = await gateway.CallAsync(
                token => dynamoDB.DescribeTableAsync(table.Value.Name, token), cancellationToken, Timeout);
            return TableSchema.Unusable(response.Table) is { } reason
                ? HealthCheckResult.Unhealthy(reason)
                : HealthCheckResult.Healthy();
        }
        catch (StorageUnavailableException exception)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }
}
