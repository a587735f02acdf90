using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Options;

namespace TaskService.Storage;

/// <summary>Reads and writes tasks, one DynamoDB operation a call.</summary>
internal sealed class TaskStore(IAmazonDynamoDB dynamoDB, DynamoDBGateway gateway, IOptions<TableOptions> table)
{
    private readonly string _table = table.Value.Name;

    /// <summary>
    /// Writes a new task; an existing one is never overwritten. False where its ID is that of a task made of another request.
    /// </summary>
    public async Task<bool> CreateAsync(TaskItem task, CancellationToken cancellationToken)
    {
        var request = new PutItemRequest
        {
            TableName = _table,
            Item = TaskRow.From(task),
            ConditionExpression = $"attribute_not_exists({TableSchema.TaskId})",
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        };
        request.Item[TableSchema.CreatedFrom] = TaskOrigin.Of(task);
        try
        {
            await gateway.CallAsync(token => dynamoDB.PutItemAsync(request, token), cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException conflict)
        {
            // Made of the same request, it is this very task: an earlier attempt got through, its answer did not.
            return TaskOrigin.IsSame(task, conflict.Item);
        }
    }

    /// <summary>
    /// Replaces a task; false where there is none, for a deleted task stays deleted. What it was created from stays with it.
    /// </summary>
    public async Task<bool> UpdateAsync(TaskItem task, CancellationToken cancellationToken)
    {
        var request = TaskRow.Replace(_table, task);
        try
        {
            await gateway.CallAsync(token => dynamoDB.UpdateItemAsync(request, token), cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    /// <summary>Deletes a task; one that is not there is as good as deleted.</summary>
    public async Task DeleteAsync(string taskId, CancellationToken cancellationToken)
    {
        var request = new DeleteItemRequest
        {
            TableName = _table,
            Key = TaskRow.Key(taskId),
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        };
        await gateway.CallAsync(token => dynamoDB.DeleteItemAsync(request, token), cancellationToken);
    }

    /// <summary>Reads a page of a user's tasks by start.</summary>
    public async Task<TaskPage> ListAsync(TaskQuery query, CancellationToken cancellationToken)
    {
        var request = new QueryRequest
        {
            TableName = _table,
            IndexName = TableSchema.UserIndex,
            KeyConditionExpression =
                $"{TableSchema.UserName} = :user_name AND {TableSchema.StartAt} BETWEEN :start AND :end",
            ExpressionAttributeValues = new()
            {
                [":user_name"] = new() { S = query.UserName },
                [":start"] = TaskRow.Number(query.Start),
                [":end"] = TaskRow.Number(query.End),
            },
            ExclusiveStartKey = query.After?.ToKey(query.UserName),
            Limit = query.Limit,
            ScanIndexForward = true,
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        };
        var response = await gateway.CallAsync(token => dynamoDB.QueryAsync(request, token), cancellationToken);
        return new TaskPage(
            [.. (response.Items ?? []).Select(TaskRow.ToTask)],
            PagePosition.From(response.LastEvaluatedKey));
    }
}
