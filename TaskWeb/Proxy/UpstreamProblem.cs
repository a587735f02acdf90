using Yarp.ReverseProxy.Forwarder;

namespace TaskWeb.Proxy;

/// <summary>Problem details (RFC 9457) for the calls that task-service did not answer, or not to the end.</summary>
internal static class UpstreamProblem
{
    private const string RetryAfterSeconds = "2";

    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.HasStarted || context.GetForwarderErrorFeature() is not { } error)
            return;
        if (Describe(error.Error, error.Exception) is not var (status, detail))
            return;

        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("TaskWeb.Proxy").LogWarning(
            "{Method} {Path} answered with {Status}: {Error}",
            context.Request.Method,
            // As it was sent: unescaped it could hold line breaks.
            context.Request.Path.ToUriComponent(),
            status,
            error.Exception?.Message ?? error.Error.ToString());
        if (status >= StatusCodes.Status500InternalServerError)
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        await Results.Problem(detail, statusCode: status).ExecuteAsync(context);
    }

    /// <summary>The status and the sentence for an error; nothing where the caller has gone.</summary>
    internal static (int Status, string Detail)? Describe(ForwarderError error, Exception? exception) => error switch
    {
        ForwarderError.NoAvailableDestinations => Away,
        ForwarderError.Request when IsUnreachable(exception) => Away,
        ForwarderError.Request or ForwarderError.RequestBodyDestination or ForwarderError.ResponseHeaders =>
            (StatusCodes.Status502BadGateway, "task-service broke off without an answer; the call may or may not have been done."),
        ForwarderError.RequestTimedOut =>
            (StatusCodes.Status504GatewayTimeout, "task-service did not answer in time; the call may or may not have been done."),
        _ => null,
    };

    private static (int Status, string Detail) Away =>
        (StatusCodes.Status503ServiceUnavailable, "task-service cannot be reached at the moment; nothing has been changed.");

    private static bool IsUnreachable(Exception? exception) =>
        exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError,
        }
        || exception is TaskCanceledException { InnerException: TimeoutException };
}
