using Microsoft.AspNetCore.Http.HttpResults;
using TaskService.Input;

namespace TaskService.Problems;

/// <summary>The answers to input that cannot be used, as RFC 9457 problem details.</summary>
internal static class InputProblems
{
    public static ProblemHttpResult Invalid(Violations violations) =>
        TypedResults.Problem(new HttpValidationProblemDetails(violations.ToErrors())
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The request is not valid.",
            Detail = "See errors for everything that is wrong with it.",
        });

    public static ProblemHttpResult UnsupportedMediaType(string? contentType) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status415UnsupportedMediaType,
            title: "The body is not JSON.",
            detail: $"Content-Type is {(string.IsNullOrEmpty(contentType) ? "missing" : $"'{contentType}'")}; send "
                + "application/json in UTF-8.");

    public static ProblemHttpResult BodyTooLarge(int maxBytes) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status413PayloadTooLarge,
            title: "The body is too large.",
            detail: $"A body may have at most {maxBytes} bytes.");

    public static ProblemHttpResult BrokenOff(int statusCode) =>
        TypedResults.Problem(
            statusCode: statusCode,
            title: "The body has not arrived.",
            detail: "The connection was closed, or was too slow, before the whole body had come.");

    public static ProblemHttpResult KeyUsedBefore(string key) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "The Idempotency-Key is already used.",
            detail: $"'{key}' was sent with another request before; nothing has been changed. Send a new key with a new task.");

    public static ProblemHttpResult TaskNotFound(string taskId) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "There is no such task.",
            detail: $"Task '{taskId}' does not exist; it may have been deleted.");
}
