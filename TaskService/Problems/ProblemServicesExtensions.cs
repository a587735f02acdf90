using System.Diagnostics;

namespace TaskService.Problems;

internal static class ProblemServicesExtensions
{
    /// <summary>Every error is answered with problem details, which name the trace to look at.</summary>
    public static void AddTaskProblems(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            if (Activity.Current is { } activity)
                context.ProblemDetails.Extensions["traceId"] = activity.TraceId.ToHexString();
        });
}
