using System.Text.Json;
using Jaeger.Model;
using Names = Jaeger.Query.Json.OtlpNames;

namespace Jaeger.Query.Json;

/// <summary>Writes attributes and their values in OTLP's JSON.</summary>
internal static class OtlpValueJson
{
    /// <summary>Writes the property <c>attributes</c> unless there are none.</summary>
    public static void WriteAttributes(Utf8JsonWriter json, TraceAttribute[] attributes) => WriteAll(json, Names.Attributes, attributes);

    private static void WriteAll(Utf8JsonWriter json, JsonEncodedText name, TraceAttribute[] attributes)
    {
        if (attributes.Length == 0) return;
        json.WriteStartArray(name);
        foreach (ref readonly var attribute in attributes.AsSpan())
        {
            json.WriteStartObject();
            json.WriteUnlessEmpty(Names.Key, attribute.Utf8Key);
            json.WritePropertyName(Names.Value);
            WriteValue(json, attribute.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, AttributeValue attributeValue)
    {
        var value = attributeValue.Decode();
        json.WriteStartObject();
        switch (value.Kind)
        {
            case ValueKind.Text:
                json.WriteString(Names.StringValue, value.Content.Span);
                break;
            case ValueKind.Boolean:
                json.WriteBoolean(Names.BoolValue, value.Boolean);
                break;
            case ValueKind.Integer:
                NumberJson.WriteText(json, Names.IntValue, value.Integer);
                break;
            case ValueKind.Double:
                NumberJson.Write(json, Names.DoubleValue, value.Double);
                break;
            case ValueKind.Bytes:
                json.WriteBase64String(Names.BytesValue, value.Content.Span);
                break;
            case ValueKind.List:
                json.WriteStartObject(Names.ArrayValue);
                WriteItems(json, value.Items);
                json.WriteEndObject();
                break;
            case ValueKind.Map:
                json.WriteStartObject(Names.KvlistValue);
                WriteAll(json, Names.Values, value.Entries);
                json.WriteEndObject();
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, IReadOnlyList<AttributeValue> items)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(Names.Values);
        foreach (var item in items) WriteValue(json, item);
        json.WriteEndArray();
    }
}
