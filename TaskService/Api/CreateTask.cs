using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TaskService.Input;
using TaskService.Problems;
using TaskService.Storage;

namespace TaskService.Api;

/// <summary>A new task.</summary>
/// <param name="UserName">Whose task it is; 1 to 256 characters.</param>
/// <param name="Title">One line; 1 to 256 characters.</param>
/// <param name="StartAt">When it starts, in Unix seconds.</param>
/// <param name="Contents">Up to 10000 characters; may be empty.</param>
internal sealed record CreateTaskRequest(string UserName, string Title, long StartAt, string Contents)
{
    public static CreateTaskRequest Read(JsonObjectReader body) => new(
        body.Text("userName", TextRule.UserName),
        body.Text("title", TextRule.Title),
        body.Time("startAt"),
        body.Text("contents", TextRule.Contents));
}

/// <summary>The created task.</summary>
/// <param name="TaskId">Its ID.</param>
internal sealed record CreateTaskResponse(string TaskId);

internal static class CreateTask
{
    public static async Task<Results<Created<CreateTaskResponse>, ProblemHttpResult>> HandleAsync(
        [FromHeader(Name = IdempotencyKey.Header)]
        [Description("A UUID of the caller, which becomes the ID of the task. The same call sent again with it creates nothing a second time; another call with it is answered with 422, as long as the task exists.")]
        string? idempotencyKey,
        HttpRequest request,
        TaskStore tasks,
        TimeProvider time,
        ILogger<CreateTaskRequest> logger,
        CancellationToken cancellationToken)
    {
        var violations = new Violations();
        var key = IdempotencyKey.Read(idempotencyKey, violations);
        if (violations.Any)
            return InputProblems.Invalid(violations);
        var body = await JsonBody.ReadAsync(request, CreateTaskRequest.Read, cancellationToken);
        if (body.Value is not { } wanted)
            return body.Problem!;

        var now = time.GetUtcNow();
        var task = new TaskItem(
            TaskId: (key ?? Guid.CreateVersion7(now)).ToString(),
            wanted.UserName,
            wanted.Title,
            wanted.StartAt,
            wanted.Contents,
            Notified: false,
            Done: false,
            UpdatedAt: now.ToUnixTimeSeconds());
        if (!await tasks.CreateAsync(task, cancellationToken))
            return InputProblems.KeyUsedBefore(task.TaskId);

        logger.LogInformation("Created task {TaskId}", task.TaskId);
        return TypedResults.Created($"/api/tasks/{task.TaskId}", new CreateTaskResponse(task.TaskId));
    }
}
