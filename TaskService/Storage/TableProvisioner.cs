using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Options;

namespace TaskService.Storage;

/// <summary>Looks at the table and creates it where that is asked for. Safe with any number of starters at once.</summary>
internal sealed class TableProvisioner(
    IAmazonDynamoDB dynamoDB,
    DynamoDBGateway gateway,
    IOptions<TableOptions> options,
    ILogger<TableProvisioner> logger)
{
    private readonly TableOptions _options = options.Value;

    /// <summary>One step towards a usable table.</summary>
    /// <returns>What is still missing; null once the table can be used.</returns>
    /// <exception cref="StorageUnavailableException">DynamoDB does not serve us.</exception>
    public async Task<string?> AdvanceAsync(CancellationToken cancellationToken)
    {
        if (await DescribeAsync(cancellationToken) is { } table)
            return TableSchema.Unusable(table);
        if (!_options.Create)
            return $"table '{_options.Name}' does not exist: create it, or set Tasks__CreateTable=true or TASK_TABLE_NAME";

        await CreateAsync(cancellationToken);
        return await DescribeAsync(cancellationToken) is { } created
            ? TableSchema.Unusable(created)
            : $"table '{_options.Name}' is being created";
    }

    private async Task<TableDescription?> DescribeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = await gateway.CallAsync(
                token => dynamoDB.DescribeTableAsync(_options.Name, token), cancellationToken);
            return response.Table;
        }
        catch (StorageUnavailableException exception) when (exception.InnerException is ResourceNotFoundException)
        {
            return null;
        }
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            var request = TableSchema.CreateRequest(_options.Name);
            await gateway.CallAsync(token => dynamoDB.CreateTableAsync(request, token), cancellationToken);
            logger.LogInformation("Created table {Table}", _options.Name);
        }
        catch (ResourceInUseException)
        {
            logger.LogInformation("Table {Table} is being created by another starter", _options.Name);
        }
    }
}
