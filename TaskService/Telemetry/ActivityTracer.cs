using System.Diagnostics;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace TaskService.Telemetry;

/// <summary>
/// Turns the SDK's span of a whole operation into an activity. The spans the SDK nests in it (credentials, compression,
/// each HTTP attempt) are dropped: what is worth knowing of them is on the operation's span.
/// </summary>
internal sealed class ActivityTracer(ActivitySource source) : Tracer
{
    public override TraceSpan CreateSpan(
        string name,
        Attributes? initialAttributes = null,
        SpanKind spanKind = SpanKind.INTERNAL,
        SpanContext? parentContext = null)
    {
        if (spanKind != SpanKind.CLIENT)
            return DroppedSpan.Instance;

        // Nobody listens: nothing to describe.
        if (!source.HasListeners())
            return DroppedSpan.Instance;

        return source.StartActivity(name, ActivityKind.Client, default(ActivityContext), DynamoDBAttributes.Initial(initialAttributes)) is { } activity
            ? new ActivitySpan(activity)
            : DroppedSpan.Instance;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
