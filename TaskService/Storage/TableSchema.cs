using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace TaskService.Storage;

/// <summary>The table of tasks: its attributes, key and indexes.</summary>
internal static class TableSchema
{
    public const string TaskId = "task_id";
    public const string UserName = "user_name";
    public const string StartAt = "start_at";
    public const string Title = "title";
    public const string Contents = "contents";
    public const string Notified = "notified";
    public const string Status = "status";
    public const string UpdatedAt = "updated_at";
    public const string CreatedFrom = "created_from";

    public const string StatusDone = "DONE";
    public const string StatusUndone = "UNDONE";

    public const string UserIndex = "user_index";
    public const string StatusIndex = "status_index";

    public static CreateTableRequest CreateRequest(string tableName) => new()
    {
        TableName = tableName,
        BillingMode = BillingMode.PAY_PER_REQUEST,
        AttributeDefinitions =
        [
            new(TaskId, ScalarAttributeType.S),
            new(UserName, ScalarAttributeType.S),
            new(StartAt, ScalarAttributeType.N),
            new(Status, ScalarAttributeType.S),
            new(UpdatedAt, ScalarAttributeType.N),
        ],
        KeySchema = [new(TaskId, KeyType.HASH)],
        GlobalSecondaryIndexes = [Index(UserIndex, UserName, StartAt), Index(StatusIndex, Status, UpdatedAt)],
    };

    /// <summary>What keeps the table from being used; null where nothing does.</summary>
    public static string? Unusable(TableDescription table)
    {
        if (table.TableStatus != TableStatus.ACTIVE && table.TableStatus != TableStatus.UPDATING)
            return $"table '{table.TableName}' is {table.TableStatus}";

        var indexes = table.GlobalSecondaryIndexes ?? [];
        foreach (var name in (string[])[UserIndex, StatusIndex])
        {
            var index = indexes.Find(candidate => candidate.IndexName == name);
            if (index is null)
                return $"table '{table.TableName}' has no index '{name}': add it, or let Tasks__CreateTable create a new table";
            if (index.IndexStatus == IndexStatus.CREATING)
                return $"index '{name}' of table '{table.TableName}' is {index.IndexStatus}";
        }

        return null;
    }

    private static GlobalSecondaryIndex Index(string name, string hash, string range) => new()
    {
        IndexName = name,
        KeySchema = [new(hash, KeyType.HASH), new(range, KeyType.RANGE)],
        Projection = new Projection { ProjectionType = ProjectionType.ALL },
    };
}
