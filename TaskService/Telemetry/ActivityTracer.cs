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

        var tags = new ActivityTagsCollection();
        foreach (var (key, value) in initialAttributes?.AllAttributes ?? [])
            tags[key] = value;
        DynamoDBAttributes.AddInitial(tags);

        return source.StartActivity(name, ActivityKind.Client, parentContext: default, tags) is { } activity
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
