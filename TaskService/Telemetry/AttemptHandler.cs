using System.Diagnostics;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace TaskService.Telemetry;

/// <summary>
/// Runs once an attempt: a retry becomes an event of the operation's span.
/// </summary>
internal sealed class AttemptHandler : PipelineHandler
{
    private const string LastError = "last attempt's error";

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var span = OperationSpanHandler.CurrentSpan();
        if (executionContext.RequestContext.Retries is > 0 and var retries)
            AddRetry(span, retries);

        try
        {
            return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            span?.SetCustomProperty(LastError, ErrorType.Of(exception));
            throw;
        }
    }

    private static void AddRetry(Activity? span, int retries)
    {
        span?.AddEvent(new ActivityEvent("retry", tags: new()
        {
            ["retry.attempt"] = retries,
            ["error.type"] = span.GetCustomProperty(LastError),
        }));
        span?.SetTag("http.request.resend_count", retries);
    }
}
