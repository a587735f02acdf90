using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Logs.V1;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>Log records as OTLP's JSON.</summary>
internal static class LogsJson
{
    public static void Write(JsonText json, ExportLogsServiceRequest request) =>
        json.Items("resourceLogs"u8, request.ResourceLogs, Write);

    private static void Write(JsonText json, ResourceLogs resource)
    {
        json.StartObject();
        json.Resource(resource.Resource);
        json.Items("scopeLogs"u8, resource.ScopeLogs, Write);
        json.Filled("schemaUrl"u8, resource.SchemaUrl);
        json.EndObject();
    }

    private static void Write(JsonText json, ScopeLogs scope)
    {
        json.StartObject();
        json.Scope(scope.Scope);
        json.Items("logRecords"u8, scope.LogRecords, Write);
        json.Filled("schemaUrl"u8, scope.SchemaUrl);
        json.EndObject();
    }

    private static void Write(JsonText json, LogRecord record)
    {
        json.StartObject();
        json.NonZeroQuoted("timeUnixNano"u8, record.TimeUnixNano);
        json.NonZeroQuoted("observedTimeUnixNano"u8, record.ObservedTimeUnixNano);
        json.NonZero("severityNumber"u8, (int)record.SeverityNumber);
        json.Filled("severityText"u8, record.SeverityText);
        json.Field("body"u8);
        OtlpJsonParts.Write(json, record.Body);
        json.Attributes(record.Attributes);
        json.NonZero("droppedAttributesCount"u8, record.DroppedAttributesCount);
        json.NonZero("flags"u8, record.Flags);
        json.Id("traceId"u8, record.TraceId);
        json.Id("spanId"u8, record.SpanId);
        json.Filled("eventName"u8, record.EventName);
        json.EndObject();
    }
}
