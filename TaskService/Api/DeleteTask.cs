using Microsoft.AspNetCore.Http.HttpResults;
using TaskService.Input;
using TaskService.Problems;
using TaskService.Storage;

namespace TaskService.Api;

internal sealed class DeleteTask
{
    private DeleteTask()
    {
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string taskId, TaskStore tasks, ILogger<DeleteTask> logger, CancellationToken cancellationToken)
    {
        var violations = new Violations();
        TextRule.TaskId.Check(taskId, "taskId", violations);
        if (violations.Any)
            return InputProblems.Invalid(violations);

        await tasks.DeleteAsync(taskId, cancellationToken);
        logger.LogInformation("Deleted task {TaskId}", taskId);
        return TypedResults.NoContent();
    }
}
