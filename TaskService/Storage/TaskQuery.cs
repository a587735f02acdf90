namespace TaskService.Storage;

/// <summary>Which tasks to read.</summary>
/// <param name="UserName">Whose tasks.</param>
/// <param name="Start">The earliest start, in Unix seconds, inclusive.</param>
/// <param name="End">The latest start, in Unix seconds, inclusive.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="After">The last task already read; null for the first page.</param>
internal sealed record TaskQuery(string UserName, long Start, long End, int Limit, PagePosition? After);

/// <summary>A page of tasks.</summary>
/// <param name="Tasks">The tasks by start.</param>
/// <param name="Last">Where the next page goes on; null where there is none.</param>
internal sealed record TaskPage(IReadOnlyList<TaskItem> Tasks, PagePosition? Last);
