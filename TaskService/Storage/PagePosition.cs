using Amazon.DynamoDBv2.Model;

namespace TaskService.Storage;

/// <summary>The task a page ended with.</summary>
/// <param name="TaskId">Its ID.</param>
/// <param name="StartAt">Its start, in Unix seconds.</param>
internal sealed record PagePosition(string TaskId, long StartAt)
{
    public static PagePosition? From(Dictionary<string, AttributeValue>? lastEvaluatedKey) =>
        lastEvaluatedKey is not { Count: > 0 }
            ? null
            : new(TaskRow.Text(lastEvaluatedKey, TableSchema.TaskId), TaskRow.Number(lastEvaluatedKey, TableSchema.StartAt));

    public Dictionary<string, AttributeValue> ToKey(string userName) => new()
    {
        [TableSchema.TaskId] = new() { S = TaskId },
        [TableSchema.UserName] = new() { S = userName },
        [TableSchema.StartAt] = TaskRow.Number(StartAt),
    };
}
