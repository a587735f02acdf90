using System.Globalization;
using System.Text.Json;
using Jaeger.GoFormats;
using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;
using Code = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;

namespace Jaeger.Query.Json;

/// <summary>Writes attributes as the older API's typed tags, and the fields of a span that are tags there.</summary>
internal static class TagJson
{
    private const long MaxSafeInteger = (1L << 53) - 1;

    /// <summary>The tags of a span in the order Jaeger gives them.</summary>
    public static void WriteSpanTags(Utf8JsonWriter json, TraceSpan span, TraceScope scope)
    {
        WriteUnlessEmpty(json, "otel.scope.name", scope.Stored.Name);
        WriteUnlessEmpty(json, "otel.scope.version", scope.Stored.Version);
        foreach (var attribute in span.Attributes)
        {
            if (!string.Equals(attribute.Key, Attributes.Warnings, StringComparison.Ordinal)) Write(json, attribute);
        }

        WriteUnlessEmpty(json, "span.kind", SpanKinds.NameOf(span.Stored.Kind));
        if (span.StatusCode is Code.Ok or Code.Error) Write(json, "otel.status_code", span.StatusCode == Code.Ok ? "OK" : "ERROR");
        if (span.StatusCode == Code.Error)
        {
            Start(json, "error", "bool");
            json.WriteBoolean("value", value: true);
            json.WriteEndObject();
        }

        WriteUnlessEmpty(json, "otel.status_description", span.Stored.Status?.Message ?? "");
        WriteUnlessEmpty(json, "w3c.tracestate", span.Stored.TraceState);
    }

    /// <summary>Writes a tag that holds a string.</summary>
    public static void Write(Utf8JsonWriter json, string key, string value)
    {
        Start(json, key, "string");
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    /// <summary>Writes an attribute as a tag of its type; arrays and maps become strings that hold JSON.</summary>
    public static void Write(Utf8JsonWriter json, KeyValue attribute)
    {
        var value = attribute.Value;
        switch (value?.ValueCase)
        {
            case AnyValue.ValueOneofCase.BoolValue:
                Start(json, attribute.Key, "bool");
                json.WriteBoolean("value", value.BoolValue);
                break;
            case AnyValue.ValueOneofCase.IntValue:
                Start(json, attribute.Key, "int64");
                if (value.IntValue is > MaxSafeInteger or < -MaxSafeInteger)
                    json.WriteString("value", value.IntValue.ToString(CultureInfo.InvariantCulture));
                else json.WriteNumber("value", value.IntValue);
                break;
            case AnyValue.ValueOneofCase.DoubleValue:
                Start(json, attribute.Key, "float64");
                if (double.IsFinite(value.DoubleValue)) json.WriteNumber("value", value.DoubleValue);
                else json.WriteString("value", GoJson.FormatFloat(value.DoubleValue));
                break;
            case AnyValue.ValueOneofCase.BytesValue:
                Start(json, attribute.Key, "binary");
                json.WriteBase64String("value", value.BytesValue.Span);
                break;
            default:
                Start(json, attribute.Key, "string");
                json.WriteString("value", AttributeText.Of(value));
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, string key, string value)
    {
        if (value.Length > 0) Write(json, key, value);
    }

    private static void Start(Utf8JsonWriter json, string key, string type)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteString("type", type);
    }
}
