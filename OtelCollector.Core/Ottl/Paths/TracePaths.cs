using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Ottl.Values;
using SpanKind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace OtelCollector.Core.Ottl.Paths;

/// <summary>Paths of spans and of their events.</summary>
internal static class TracePaths
{
    private const string Context = "span";

    private static readonly string[] Kinds = ["Unspecified", "Internal", "Server", "Client", "Producer", "Consumer"];

    public static PathAccess Span(PathWalk path) => path.Name switch
    {
        "trace_id" => CommonPaths.Id(path, Context, IdLength.Trace, c => c.Span.TraceId),
        "span_id" => CommonPaths.Id(path, Context, IdLength.Span, c => c.Span.SpanId),
        "parent_span_id" => CommonPaths.Id(path, Context, IdLength.Span, c => c.Span.ParentSpanId),
        "trace_state" => TraceState(path),
        "name" => PathAccess.Text(c => c.Span.Name, (c, v) => c.Span.Name = v),
        "kind" => Kind(path),
        "start_time_unix_nano" => CommonPaths.UnixNano(c => c.Span.StartTimeUnixNano),
        "end_time_unix_nano" => CommonPaths.UnixNano(c => c.Span.EndTimeUnixNano),
        "start_time" => CommonPaths.Time(c => c.Span.StartTimeUnixNano),
        "end_time" => CommonPaths.Time(c => c.Span.EndTimeUnixNano),
        "attributes" => MapPath.Resolve(path, c => c.Span.Attributes),
        "dropped_attributes_count" => PathAccess.Int(c => c.Span.DroppedAttributesCount, (c, v) => c.Span.DroppedAttributesCount = (uint)v),
        "events" => PathAccess.Of(c => OttlValue.FromObject(c.Span.Events)),
        "dropped_events_count" => PathAccess.Int(c => c.Span.DroppedEventsCount, (c, v) => c.Span.DroppedEventsCount = (uint)v),
        "links" => PathAccess.Of(c => OttlValue.FromObject(c.Span.Links)),
        "dropped_links_count" => PathAccess.Int(c => c.Span.DroppedLinksCount, (c, v) => c.Span.DroppedLinksCount = (uint)v),
        "flags" => PathAccess.Int(c => c.Span.Flags),
        "status" => Status(path),
        _ => throw path.Unknown(Context),
    };

    public static PathAccess Event(PathWalk path) => path.Name switch
    {
        "time_unix_nano" => CommonPaths.UnixNano(c => c.SpanEvent.TimeUnixNano),
        "time" => CommonPaths.Time(c => c.SpanEvent.TimeUnixNano),
        "name" => PathAccess.Text(c => c.SpanEvent.Name, (c, v) => c.SpanEvent.Name = v),
        "attributes" => MapPath.Resolve(path, c => c.SpanEvent.Attributes),
        "dropped_attributes_count" => PathAccess.Int(c => c.SpanEvent.DroppedAttributesCount, (c, v) => c.SpanEvent.DroppedAttributesCount = (uint)v),
        "event_index" => PathAccess.Int(c => c.EventIndex),
        _ => throw path.Unknown("spanevent"),
    };

    private static PathAccess Kind(PathWalk path)
    {
        if (!path.TryNext())
            return PathAccess.Int(c => (long)c.Span.Kind, (c, v) => c.Span.Kind = (SpanKind)v);
        return path.Name switch
        {
            "string" => PathAccess.Of(c => OttlValue.From(KindName(c.Span.Kind))),
            "deprecated_string" => PathAccess.Of(c => OttlValue.From(DeprecatedKindName(c.Span.Kind))),
            _ => throw path.Unknown(Context),
        };
    }

    private static string KindName(SpanKind kind) => (int)kind is >= 0 and var i && i < Kinds.Length ? Kinds[i] : string.Empty;

    private static string DeprecatedKindName(SpanKind kind) => kind switch
    {
        SpanKind.Internal => "SPAN_KIND_INTERNAL",
        SpanKind.Server => "SPAN_KIND_SERVER",
        SpanKind.Client => "SPAN_KIND_CLIENT",
        SpanKind.Producer => "SPAN_KIND_PRODUCER",
        SpanKind.Consumer => "SPAN_KIND_CONSUMER",
        SpanKind.Unspecified => "SPAN_KIND_UNSPECIFIED",
        _ => string.Empty,
    };

    private static PathAccess Status(PathWalk path)
    {
        if (!path.TryNext())
            return PathAccess.Of(c => OttlValue.FromObject(c.Span.Status));
        return path.Name switch
        {
            "code" => PathAccess.Int(c => (long)(c.Span.Status?.Code ?? OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode.Unset), (c, v) => (c.Span.Status ??= new()).Code = (Status.Types.StatusCode)v),
            "message" => PathAccess.Text(c => c.Span.Status?.Message ?? string.Empty, (c, v) => (c.Span.Status ??= new()).Message = v),
            _ => throw path.Unknown(Context),
        };
    }

    private static PathAccess TraceState(PathWalk path)
    {
        var keys = path.Keys;
        if (keys.Count == 0)
            return PathAccess.Text(c => c.Span.TraceState, (c, v) => c.Span.TraceState = v);
        if (keys.Count > 1)
            throw new OttlException("must provide exactly 1 key when accessing trace_state");
        return keys[0].Text is { } key
            ? PathAccess.Of(c => OttlValue.From(Paths.TraceState.Get(c.Span.TraceState, key)))
            : PathAccess.Of(_ => OttlValue.Failure("trace_state indexing type must be a string"));
    }
}
