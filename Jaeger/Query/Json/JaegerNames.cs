using System.Text.Json;

namespace Jaeger.Query.Json;

/// <summary>Names in the JSON of the older API, encoded once.</summary>
internal static class JaegerNames
{
    /// <summary>Properties of traces and spans.</summary>
    public static readonly JsonEncodedText
        TraceId = JsonEncodedText.Encode("traceID"),
        SpanId = JsonEncodedText.Encode("spanID"),
        Spans = JsonEncodedText.Encode("spans"),
        Processes = JsonEncodedText.Encode("processes"),
        Warnings = JsonEncodedText.Encode("warnings"),
        OperationName = JsonEncodedText.Encode("operationName"),
        StartTime = JsonEncodedText.Encode("startTime"),
        Duration = JsonEncodedText.Encode("duration"),
        Tags = JsonEncodedText.Encode("tags"),
        Logs = JsonEncodedText.Encode("logs"),
        ProcessId = JsonEncodedText.Encode("processID"),
        ServiceName = JsonEncodedText.Encode("serviceName"),
        Timestamp = JsonEncodedText.Encode("timestamp"),
        Fields = JsonEncodedText.Encode("fields");

    /// <summary>References and their types.</summary>
    public static readonly JsonEncodedText
        References = JsonEncodedText.Encode("references"),
        RefType = JsonEncodedText.Encode("refType"),
        ChildOf = JsonEncodedText.Encode("CHILD_OF"),
        FollowsFrom = JsonEncodedText.Encode("FOLLOWS_FROM");

    /// <summary>Properties of tags and the types of their values.</summary>
    public static readonly JsonEncodedText
        Key = JsonEncodedText.Encode("key"),
        Type = JsonEncodedText.Encode("type"),
        Value = JsonEncodedText.Encode("value"),
        Text = JsonEncodedText.Encode("string"),
        Boolean = JsonEncodedText.Encode("bool"),
        Integer = JsonEncodedText.Encode("int64"),
        Double = JsonEncodedText.Encode("float64"),
        Binary = JsonEncodedText.Encode("binary");

    /// <summary>Tags that stand for fields of OTLP.</summary>
    public static readonly JsonEncodedText
        ScopeName = JsonEncodedText.Encode("otel.scope.name"),
        ScopeVersion = JsonEncodedText.Encode("otel.scope.version"),
        SpanKind = JsonEncodedText.Encode("span.kind"),
        StatusCode = JsonEncodedText.Encode("otel.status_code"),
        StatusDescription = JsonEncodedText.Encode("otel.status_description"),
        Error = JsonEncodedText.Encode("error"),
        TraceState = JsonEncodedText.Encode("w3c.tracestate"),
        Event = JsonEncodedText.Encode("event");
}
