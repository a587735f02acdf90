using Microsoft.AspNetCore.Mvc;
using TaskService.Storage;

namespace TaskService.Problems;

/// <summary>503 with <c>Retry-After</c>: the database cannot serve the request now.</summary>
internal sealed class UnavailableResult(StorageUnavailableException outage) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = outage.RetryAfter.TotalSeconds.ToString("0");
        return TypedResults.Problem(new ProblemDetails
        {
            Status = StatusCodes.Status503ServiceUnavailable,
            Title = "The tasks cannot be reached right now.",
            Detail = $"The database does not serve us; try again in {outage.RetryAfter.TotalSeconds:0} s.",
        }).ExecuteAsync(httpContext);
    }
}
