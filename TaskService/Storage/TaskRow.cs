using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace TaskService.Storage;

/// <summary>Turns tasks into items of the table and back.</summary>
internal static class TaskRow
{
    public static Dictionary<string, AttributeValue> Key(string taskId) =>
        new() { [TableSchema.TaskId] = new() { S = taskId } };

    public static Dictionary<string, AttributeValue> From(TaskItem task) => new()
    {
        [TableSchema.TaskId] = new() { S = task.TaskId },
        [TableSchema.UserName] = new() { S = task.UserName },
        [TableSchema.Title] = new() { S = task.Title },
        [TableSchema.StartAt] = Number(task.StartAt),
        [TableSchema.Contents] = new() { S = task.Contents },
        [TableSchema.Notified] = new() { BOOL = task.Notified },
        [TableSchema.Status] = new() { S = task.Done ? TableSchema.StatusDone : TableSchema.StatusUndone },
        [TableSchema.UpdatedAt] = Number(task.UpdatedAt),
    };

    /// <summary>Sets all of an existing task; attributes that are not a task's stay as they are.</summary>
    public static UpdateItemRequest Replace(string table, TaskItem task)
    {
        var attributes = From(task).Where(attribute => attribute.Key != TableSchema.TaskId).ToList();
        return new UpdateItemRequest
        {
            TableName = table,
            Key = Key(task.TaskId),
            // Some of the names are words of the language.
            ExpressionAttributeNames = attributes.ToDictionary(attribute => $"#{attribute.Key}", attribute => attribute.Key, StringComparer.Ordinal),
            ExpressionAttributeValues = attributes.ToDictionary(attribute => $":{attribute.Key}", attribute => attribute.Value, StringComparer.Ordinal),
            UpdateExpression = $"SET {string.Join(", ", attributes.Select(attribute => $"#{attribute.Key} = :{attribute.Key}"))}",
            ConditionExpression = $"attribute_exists({TableSchema.TaskId})",
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        };
    }

    /// <summary>Reads an item; what another writer left out is empty, for one odd item must not hide the others.</summary>
    public static TaskItem ToTask(Dictionary<string, AttributeValue> item) => new(
        Text(item, TableSchema.TaskId),
        Text(item, TableSchema.UserName),
        Text(item, TableSchema.Title),
        Number(item, TableSchema.StartAt),
        Text(item, TableSchema.Contents),
        item.GetValueOrDefault(TableSchema.Notified)?.BOOL ?? false,
        Text(item, TableSchema.Status) == TableSchema.StatusDone,
        Number(item, TableSchema.UpdatedAt));

    public static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    public static long Number(Dictionary<string, AttributeValue> item, string name) =>
        long.TryParse(item.GetValueOrDefault(name)?.N, CultureInfo.InvariantCulture, out var value) ? value : 0;

    public static string Text(Dictionary<string, AttributeValue> item, string name) =>
        item.GetValueOrDefault(name)?.S ?? "";
}
