using Google.Protobuf;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>What the JSON of all three signals is made of.</summary>
internal static class OtlpJsonParts
{
    public static void Items<T>(this JsonText json, ReadOnlySpan<byte> field, RepeatedField<T> items, Action<JsonText, T> write)
    {
        if (items.Count == 0)
            return;
        json.Field(field);
        json.StartArray();
        foreach (var item in items)
            write(json, item);
        json.EndArray();
    }

    public static void Attributes(this JsonText json, RepeatedField<KeyValue> attributes) =>
        json.Items("attributes"u8, attributes, Write);

    public static void Filled(this JsonText json, ReadOnlySpan<byte> field, string value)
    {
        if (value.Length == 0)
            return;
        json.Field(field);
        json.Text(value);
    }

    public static void NonZero(this JsonText json, ReadOnlySpan<byte> field, long value)
    {
        if (value == 0)
            return;
        json.Field(field);
        json.Number(value);
    }

    public static void NonZeroQuoted(this JsonText json, ReadOnlySpan<byte> field, ulong value)
    {
        if (value == 0)
            return;
        json.Field(field);
        json.Quoted(value);
    }

    public static void Double(this JsonText json, ReadOnlySpan<byte> field, double value)
    {
        json.Field(field);
        json.Number(value);
    }

    /// <summary>A trace or span ID; nothing where it is all zeros.</summary>
    public static void Id(this JsonText json, ReadOnlySpan<byte> field, ByteString id)
    {
        if (id.Span.IndexOfAnyExcept((byte)0) < 0)
            return;
        json.Field(field);
        json.Hex(id.Span);
    }

    public static void Resource(this JsonText json, Resource? resource)
    {
        json.Field("resource"u8);
        json.StartObject();
        if (resource is not null)
        {
            json.Attributes(resource.Attributes);
            json.NonZero("droppedAttributesCount"u8, resource.DroppedAttributesCount);
            json.Items("entityRefs"u8, resource.EntityRefs, Write);
        }

        json.EndObject();
    }

    public static void Scope(this JsonText json, InstrumentationScope? scope)
    {
        json.Field("scope"u8);
        json.StartObject();
        if (scope is not null)
        {
            json.Filled("name"u8, scope.Name);
            json.Filled("version"u8, scope.Version);
            json.Attributes(scope.Attributes);
            json.NonZero("droppedAttributesCount"u8, scope.DroppedAttributesCount);
        }

        json.EndObject();
    }

    public static void Write(JsonText json, KeyValue attribute)
    {
        json.StartObject();
        json.Filled("key"u8, attribute.Key);
        json.Field("value"u8);
        Write(json, attribute.Value);
        json.EndObject();
    }

    public static void Write(JsonText json, AnyValue? value)
    {
        json.StartObject();
        switch (value?.ValueCase)
        {
            case AnyValue.ValueOneofCase.StringValue:
                json.Field("stringValue"u8);
                json.Text(value.StringValue);
                break;
            case AnyValue.ValueOneofCase.BoolValue:
                json.Field("boolValue"u8);
                json.Boolean(value.BoolValue);
                break;
            case AnyValue.ValueOneofCase.IntValue:
                json.Field("intValue"u8);
                json.Quoted(value.IntValue);
                break;
            case AnyValue.ValueOneofCase.DoubleValue:
                json.Double("doubleValue"u8, value.DoubleValue);
                break;
            case AnyValue.ValueOneofCase.ArrayValue:
                json.Field("arrayValue"u8);
                json.StartObject();
                json.Items("values"u8, value.ArrayValue.Values, Write);
                json.EndObject();
                break;
            case AnyValue.ValueOneofCase.KvlistValue:
                json.Field("kvlistValue"u8);
                json.StartObject();
                json.Items("values"u8, value.KvlistValue.Values, Write);
                json.EndObject();
                break;
            case AnyValue.ValueOneofCase.BytesValue:
                json.Field("bytesValue"u8);
                json.Base64(value.BytesValue.Span);
                break;
        }

        json.EndObject();
    }

    private static void Write(JsonText json, EntityRef entity)
    {
        json.StartObject();
        json.Filled("schemaUrl"u8, entity.SchemaUrl);
        json.Filled("type"u8, entity.Type);
        json.Items("idKeys"u8, entity.IdKeys, static (output, key) => output.Text(key));
        json.Items("descriptionKeys"u8, entity.DescriptionKeys, static (output, key) => output.Text(key));
        json.EndObject();
    }
}
