using TaskService.Problems;

namespace TaskService.Api;

internal static class TaskRoutes
{
    /// <summary>Maps the Task API.</summary>
    public static void MapTaskApi(this IEndpointRouteBuilder app)
    {
        var tasks = app.MapGroup("/api")
            .WithTags("Tasks")
            .AddEndpointFilter<RouteGroupBuilder, UnavailableFilter>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();

        tasks.MapPost("tasks", CreateTask.HandleAsync)
            .WithName(nameof(CreateTask))
            .WithSummary("Creates a task.")
            .WithJsonBody<CreateTaskRequest>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        tasks.MapPut("tasks", UpdateTask.HandleAsync)
            .WithName(nameof(UpdateTask))
            .WithSummary("Replaces a task; a deleted one stays deleted.")
            .WithJsonBody<UpdateTaskRequest>()
            .ProducesProblem(StatusCodes.Status404NotFound);

        tasks.MapGet("tasks", ListTasks.HandleAsync)
            .WithName(nameof(ListTasks))
            .WithSummary("Lists the tasks of a user by start.");

        tasks.MapDelete("tasks/{taskId}", DeleteTask.HandleAsync)
            .WithName(nameof(DeleteTask))
            .WithSummary("Deletes a task; deleting it again changes nothing.");
    }
}
