using Microsoft.AspNetCore.Http.HttpResults;
using TaskService.Input;
using TaskService.Problems;
using TaskService.Storage;

namespace TaskService.Api;

/// <summary>A page of tasks.</summary>
/// <param name="Tasks">The tasks by start.</param>
/// <param name="ContinuationToken">
/// Gives the next page when it is sent back; missing on the last page. The page after it may turn out empty.
/// </param>
internal sealed record ListTasksResponse(IReadOnlyList<TaskItem> Tasks, string? ContinuationToken = null);

internal static class ListTasks
{
    public static async Task<Results<Ok<ListTasksResponse>, ProblemHttpResult>> HandleAsync(
        [AsParameters] ListTasksParameters parameters,
        HttpRequest request,
        TaskStore tasks,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var violations = new Violations();
        var query = ListTasksReader.Read(parameters, request.Query, time.GetUtcNow(), violations);
        if (query is null)
            return InputProblems.Invalid(violations);

        var page = await tasks.ListAsync(query, cancellationToken);
        var token = page.Last is { } last ? ContinuationToken.Encode(query, last) : null;
        return TypedResults.Ok(new ListTasksResponse(page.Tasks, token));
    }
}
