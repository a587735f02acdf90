using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Options;

namespace TaskService.Storage;

/// <summary>
/// Gives every call to DynamoDB its deadline and tells outages apart from defects: an outage becomes a
/// <see cref="StorageUnavailableException"/>.
/// </summary>
internal sealed class DynamoDBGateway(IOptions<DynamoDBOptions> options, TableState table)
{
    private readonly DynamoDBOptions _options = options.Value;

    /// <summary>Calls DynamoDB.</summary>
    /// <param name="operation">The call.</param>
    /// <param name="cancellationToken">Ends it early, for its caller has gone.</param>
    /// <param name="timeout">Its deadline. Default: <see cref="DynamoDBOptions.OperationTimeout"/>.</param>
    public async Task<T> CallAsync<T>(
        Func<CancellationToken, Task<T>> operation, CancellationToken cancellationToken, TimeSpan? timeout = null)
    {
        var limit = timeout ?? _options.OperationTimeout;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        try
        {
            return await operation(deadline.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StorageUnavailableException(
                $"{_options.Description} did not answer within {limit.TotalSeconds:0.#} s",
                DynamoDBOutage.RetryAfter,
                exception);
        }
        catch (Exception exception) when (
            !cancellationToken.IsCancellationRequested && DynamoDBOutage.Describe(exception) is { } reason)
        {
            if (exception is ResourceNotFoundException)
                table.ReportMissing();
            throw new StorageUnavailableException(
                $"{_options.Description} {reason}", DynamoDBOutage.RetryAfter, exception);
        }
    }
}
