namespace TaskService.Storage;

/// <summary>Which table holds the tasks, and who creates it.</summary>
internal sealed class TableOptions
{
    /// <summary>The table (<c>TASK_TABLE_NAME</c>). Default: <c>tasks</c>.</summary>
    public string Name { get; set; } = "tasks";

    /// <summary>
    /// Creates the table at start where it is missing (<c>Tasks__CreateTable</c>). Default: false, as in production the
    /// table belongs to the infrastructure.
    /// </summary>
    public bool Create { get; set; }

    /// <summary>
    /// How long to wait at start for DynamoDB and the table before giving up (<c>Tasks__StartTimeoutSeconds</c>).
    /// Default: 120 seconds.
    /// </summary>
    public TimeSpan StartTimeout { get; set; }
}
