using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Paths;

/// <summary>Paths of log records.</summary>
internal static class LogPaths
{
    private const string Context = "log";

    public static PathAccess Log(PathWalk path) => path.Name switch
    {
        "time_unix_nano" => CommonPaths.UnixNano(c => c.LogRecord.TimeUnixNano),
        "observed_time_unix_nano" => CommonPaths.UnixNano(c => c.LogRecord.ObservedTimeUnixNano),
        "time" => CommonPaths.Time(c => c.LogRecord.TimeUnixNano),
        "observed_time" => CommonPaths.Time(c => c.LogRecord.ObservedTimeUnixNano),
        "severity_number" => PathAccess.Int(
            c => (long)c.LogRecord.SeverityNumber, (c, v) => c.LogRecord.SeverityNumber = (OpenTelemetry.Proto.Logs.V1.SeverityNumber)v),
        "severity_text" => PathAccess.Text(c => c.LogRecord.SeverityText, (c, v) => c.LogRecord.SeverityText = v),
        "body" => Body(path),
        "attributes" => MapPath.Resolve(path, c => c.LogRecord.Attributes),
        "dropped_attributes_count" => PathAccess.Int(
            c => c.LogRecord.DroppedAttributesCount, (c, v) => c.LogRecord.DroppedAttributesCount = (uint)v),
        "flags" => PathAccess.Int(c => c.LogRecord.Flags),
        "trace_id" => CommonPaths.Id(path, Context, IdLength.Trace, c => c.LogRecord.TraceId),
        "span_id" => CommonPaths.Id(path, Context, IdLength.Span, c => c.LogRecord.SpanId),
        "event_name" => PathAccess.Text(c => c.LogRecord.EventName, (c, v) => c.LogRecord.EventName = v),
        _ => throw path.Unknown(Context),
    };

    private static PathAccess Body(PathWalk path)
    {
        var keys = path.Keys;
        if (path.TryNext())
        {
            if (path.Name != "string")
                throw path.Unknown(Context);
            return PathAccess.Text(
                c => OttlText.Canonical(OttlValue.From(c.LogRecord.Body)),
                (c, v) => c.LogRecord.Body = new AnyValue { StringValue = v });
        }

        if (keys.Count == 0)
            return new PathAccess(new ReadExpression(c => OttlValue.From(c.LogRecord.Body)), SetBody);
        var index = new IndexExpression(new ReadExpression(IndexableBody), keys);
        return new PathAccess(index, (context, value) => SetInside(context, keys, value));
    }

    private static string? SetBody(OttlContext context, OttlValue value)
    {
        if (TelemetryValue.From(value) is { } converted)
            context.LogRecord.Body = converted;
        return null;
    }

    private static string? SetInside(OttlContext context, IReadOnlyList<PathKey> keys, OttlValue value)
    {
        var body = IndexableBody(context);
        if (body.IsFailure)
            return body.Message;
        var changed = context.LogRecord.Body.Clone();
        var error = TelemetryValue.From(value) is { } converted ? ValuePath.Set(context, changed, keys, converted) : null;
        if (error is null)
            context.LogRecord.Body = changed;
        return error;
    }

    private static OttlValue IndexableBody(OttlContext context)
    {
        var body = OttlValue.From(context.LogRecord.Body);
        return body.Kind is OttlKind.Map or OttlKind.Slice
            ? body
            : OttlValue.Failure($"log bodies of type {OttlTypeName.OfTelemetry(body)} cannot be indexed");
    }
}
