using System.Diagnostics;
using Amazon.Runtime;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace TaskService.Telemetry;

/// <summary>A span of the SDK as an <see cref="Activity"/>, its attributes under today's names.</summary>
internal sealed class ActivitySpan(Activity activity) : TraceSpan
{
    public override void EmitEvent(string name, Attributes? attributes = null) =>
        activity.AddEvent(new ActivityEvent(name, tags: Tags(attributes)));

    public override void SetAttribute(string key, object value)
    {
        switch (key)
        {
            case TelemetryConstants.HTTPStatusCodeAttributeKey:
                // Zero is the SDK's word for no response at all.
                if (value is int and > 0)
                    activity.SetTag("http.response.status_code", value);
                break;
            case TelemetryConstants.ExceptionTypeAttributeKey:
            case TelemetryConstants.ExceptionMessageAttributeKey:
            case TelemetryConstants.ExceptionStackTraceAttributeKey:
            case TelemetryConstants.AWSErrorCodeAttributeKey:
                // RecordException has said these already, as an event, error.type and the status.
                break;
            default:
                activity.SetTag(key, value);
                break;
        }
    }

    public override void SetStatus(SpanStatus spanStatus) => activity.SetStatus(spanStatus switch
    {
        SpanStatus.OK => ActivityStatusCode.Ok,
        SpanStatus.ERROR => ActivityStatusCode.Error,
        _ => ActivityStatusCode.Unset,
    });

    public override void RecordException(Exception exception, Attributes? attributes = null)
    {
        activity.AddException(exception, new TagList(Tags(attributes)?.ToArray() ?? []));
        activity.SetTag("error.type", ErrorType.Of(exception));
        activity.SetStatus(ActivityStatusCode.Error, Describe(exception));
        if (exception is AmazonServiceException { ErrorCode: { Length: > 0 } code })
            activity.SetTag("db.response.status_code", code);
    }

    public override void End() => activity.Dispose();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            activity.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What went wrong, in the words of the reader of a trace; "A task was canceled." would say nothing.</summary>
    private static string Describe(Exception exception) => exception is OperationCanceledException
        ? "No answer: the call's time was up, or its caller was gone."
        : exception.Message;

    private static ActivityTagsCollection? Tags(Attributes? attributes) =>
        attributes is null ? null : new(attributes.AllAttributes!);
}
