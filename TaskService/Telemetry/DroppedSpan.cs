using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace TaskService.Telemetry;

/// <summary>A span nobody records.</summary>
internal sealed class DroppedSpan : TraceSpan
{
    public static readonly DroppedSpan Instance = new();

    public override void EmitEvent(string name, Attributes? attributes = null)
    {
    }

    public override void SetAttribute(string key, object value)
    {
    }

    public override void SetStatus(SpanStatus spanStatus)
    {
    }

    public override void RecordException(Exception exception, Attributes? attributes = null)
    {
    }

    public override void End()
    {
    }
}
