using System.Globalization;
using System.Text.Json;
using OpenTelemetry.Proto.Common.V1;

namespace Jaeger.Query.Json;

/// <summary>Writes attributes and their values in OTLP's JSON.</summary>
internal static class OtlpValueJson
{
    /// <summary>Writes the property <c>attributes</c> unless there are none.</summary>
    public static void WriteAttributes(Utf8JsonWriter json, IReadOnlyList<KeyValue> attributes)
    {
        if (attributes.Count == 0) return;
        json.WriteStartArray("attributes");
        WriteAll(json, attributes);
        json.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter json, IReadOnlyList<KeyValue> attributes)
    {
        foreach (var attribute in attributes)
        {
            json.WriteStartObject();
            json.WriteString("key", attribute.Key);
            json.WritePropertyName("value");
            WriteValue(json, attribute.Value);
            json.WriteEndObject();
        }
    }

    private static void WriteValue(Utf8JsonWriter json, AnyValue? value)
    {
        json.WriteStartObject();
        switch (value?.ValueCase)
        {
            case AnyValue.ValueOneofCase.StringValue:
                json.WriteString("stringValue", value.StringValue);
                break;
            case AnyValue.ValueOneofCase.BoolValue:
                json.WriteBoolean("boolValue", value.BoolValue);
                break;
            case AnyValue.ValueOneofCase.IntValue:
                json.WriteString("intValue", value.IntValue.ToString(CultureInfo.InvariantCulture));
                break;
            case AnyValue.ValueOneofCase.DoubleValue:
                WriteDouble(json, value.DoubleValue);
                break;
            case AnyValue.ValueOneofCase.BytesValue:
                json.WriteBase64String("bytesValue", value.BytesValue.Span);
                break;
            case AnyValue.ValueOneofCase.ArrayValue:
                json.WriteStartObject("arrayValue");
                if (value.ArrayValue.Values.Count > 0)
                {
                    json.WriteStartArray("values");
                    foreach (var item in value.ArrayValue.Values) WriteValue(json, item);
                    json.WriteEndArray();
                }

                json.WriteEndObject();
                break;
            case AnyValue.ValueOneofCase.KvlistValue:
                json.WriteStartObject("kvlistValue");
                if (value.KvlistValue.Values.Count > 0)
                {
                    json.WriteStartArray("values");
                    WriteAll(json, value.KvlistValue.Values);
                    json.WriteEndArray();
                }

                json.WriteEndObject();
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber("doubleValue", value);
        else json.WriteString("doubleValue", double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }
}
