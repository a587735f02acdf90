namespace TaskService.Storage;

/// <summary>Runs a read and a write that change nothing, so that the first user does not wait for the SDK to compile.</summary>
internal sealed class TaskStoreWarmUp(TaskStore tasks)
{
    private static readonly string Nobody = $"warm-up-{Guid.CreateVersion7()}";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await tasks.ListAsync(new TaskQuery(Nobody, Start: 0, End: 0, Limit: 1, After: null), cancellationToken);
        await tasks.UpdateAsync(
            new TaskItem(Nobody, Nobody, "", StartAt: 0, "", Notified: false, Done: false, UpdatedAt: 0),
            cancellationToken);
    }
}
