using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace TaskWeb.Limits;

/// <summary>Keeps one client, or all of them together, from using up host and task-service.</summary>
internal static class CallLimits
{
    private const string RetryAfterSeconds = "1";

    public static void AddCallLimits(this IServiceCollection services, PathString path)
    {
        services.AddSingleton<IValidateOptions<CallLimitOptions>, CallLimitOptionsValidator>();
        services.AddOptions<CallLimitOptions>().BindConfiguration(CallLimitOptions.Section).ValidateOnStart();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<CallLimitOptions>>((limiter, options) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                ForCalls(path, _ => AtATime(options.Value)),
                ForCalls(path, context => ASecond(context, options.Value)));
            limiter.OnRejected = (context, _) => new ValueTask(AnswerAsync(context));
        });
        services.AddRateLimiter(_ => { });
    }

    private static PartitionedRateLimiter<HttpContext> ForCalls(
        PathString path, Func<HttpContext, RateLimitPartition<string>> limit) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Path.StartsWithSegments(path) ? limit(context) : RateLimitPartition.GetNoLimiter(""));

    private static RateLimitPartition<string> AtATime(CallLimitOptions options) =>
        RateLimitPartition.GetConcurrencyLimiter("all", _ => new() { PermitLimit = options.ConcurrentCalls, QueueLimit = 0 });

    private static RateLimitPartition<string> ASecond(HttpContext context, CallLimitOptions options) =>
        options.CallsPerSecond == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "unknown", _ => new()
            {
                TokenLimit = 2 * options.CallsPerSecond,
                TokensPerPeriod = options.CallsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            });

    /// <summary>Only the limit of one address knows when it lets the next call through.</summary>
    private static Task AnswerAsync(OnRejectedContext rejected)
    {
        var response = rejected.HttpContext.Response;
        if (!rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
        {
            response.Headers.RetryAfter = RetryAfterSeconds;
            return Results.Problem("Too many calls are under way; nothing has been changed.", statusCode: StatusCodes.Status503ServiceUnavailable)
                .ExecuteAsync(rejected.HttpContext);
        }

        response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.Problem("Too many calls from this address; nothing has been changed.", statusCode: StatusCodes.Status429TooManyRequests)
            .ExecuteAsync(rejected.HttpContext);
    }
}
