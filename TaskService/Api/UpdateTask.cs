using Microsoft.AspNetCore.Http.HttpResults;
using TaskService.Input;
using TaskService.Problems;
using TaskService.Storage;

namespace TaskService.Api;

/// <summary>A task as it shall be from now on.</summary>
/// <param name="TaskId">Which task.</param>
/// <param name="UserName">Whose task it is; 1 to 256 characters.</param>
/// <param name="Title">One line; 1 to 256 characters.</param>
/// <param name="StartAt">When it starts, in Unix seconds.</param>
/// <param name="Contents">Up to 10000 characters; may be empty.</param>
/// <param name="Notified">Whether the user has been told of it.</param>
/// <param name="Done">Whether it is done.</param>
internal sealed record UpdateTaskRequest(
    string TaskId, string UserName, string Title, long StartAt, string Contents, bool Notified, bool Done)
{
    public static UpdateTaskRequest Read(JsonObjectReader body) => new(
        body.Text("taskId", TextRule.TaskId),
        body.Text("userName", TextRule.UserName),
        body.Text("title", TextRule.Title),
        body.Time("startAt"),
        body.Text("contents", TextRule.Contents),
        body.Flag("notified"),
        body.Flag("done"));
}

internal static class UpdateTask
{
    public static async Task<Results<Ok<TaskItem>, ProblemHttpResult>> HandleAsync(
        HttpRequest request,
        TaskStore tasks,
        TimeProvider time,
        ILogger<UpdateTaskRequest> logger,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, UpdateTaskRequest.Read, cancellationToken);
        if (body.Value is not { } wanted)
            return body.Problem!;

        var task = new TaskItem(
            wanted.TaskId,
            wanted.UserName,
            wanted.Title,
            wanted.StartAt,
            wanted.Contents,
            wanted.Notified,
            wanted.Done,
            UpdatedAt: time.GetUtcNow().ToUnixTimeSeconds());
        if (!await tasks.UpdateAsync(task, cancellationToken))
            return InputProblems.TaskNotFound(task.TaskId);

        logger.LogInformation("Updated task {TaskId}", task.TaskId);
        return TypedResults.Ok(task);
    }
}
