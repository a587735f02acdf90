using TracingAspire.Configuration;

namespace TaskService.Storage;

/// <summary>Which table holds the tasks, and who creates it.</summary>
internal sealed class TableOptions
{
    /// <summary>The table. Set for the AppHost, it hands it on.</summary>
    [Setting("TASK_TABLE_NAME", Unit = "3 to 255 letters, digits, <c>_</c>, <c>-</c> or <c>.</c>")]
    public string Name { get; set; } = "tasks";

    /// <summary>
    /// Creates the table at start where it is missing. In production the table belongs to the infrastructure; the
    /// AppHost sets this on a laptop.
    /// </summary>
    [Setting("Tasks:CreateTable")]
    public bool Create { get; set; }

    /// <summary>
    /// How long to wait at start for DynamoDB and the table before giving up.
    /// </summary>
    [Setting("Tasks:StartTimeoutSeconds", Unit = "s, 1 to 3600")]
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(120);
}
