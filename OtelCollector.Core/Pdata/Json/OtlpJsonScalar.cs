using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>Writes one scalar of OTLP JSON as a protobuf field.</summary>
internal static class OtlpJsonScalar
{
    public static void Write(ref Utf8JsonReader reader, FieldDescriptor field, CodedOutputStream output)
    {
        try
        {
            WriteValue(ref reader, field, output);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or OverflowException)
        {
            throw new MalformedPayloadException($"{field.JsonName}: not a valid {Describe(field)}", e);
        }
    }

    private static void WriteValue(ref Utf8JsonReader reader, FieldDescriptor field, CodedOutputStream output)
    {
        var number = field.FieldNumber;
        switch (field.FieldType)
        {
            case FieldType.String:
                output.WriteTag(number, WireFormat.WireType.LengthDelimited);
                output.WriteString(reader.GetString() ?? string.Empty);
                break;
            case FieldType.Bytes:
                output.WriteTag(number, WireFormat.WireType.LengthDelimited);
                output.WriteBytes(ReadBytes(ref reader, field));
                break;
            case FieldType.Bool:
                output.WriteTag(number, WireFormat.WireType.Varint);
                output.WriteBool(reader.GetBoolean());
                break;
            case FieldType.Double:
                output.WriteTag(number, WireFormat.WireType.Fixed64);
                output.WriteDouble(ReadDouble(ref reader));
                break;
            case FieldType.Fixed64:
                output.WriteTag(number, WireFormat.WireType.Fixed64);
                output.WriteFixed64(ReadUnsigned(ref reader));
                break;
            case FieldType.SFixed64:
                output.WriteTag(number, WireFormat.WireType.Fixed64);
                output.WriteSFixed64(ReadSigned(ref reader));
                break;
            case FieldType.Fixed32:
                output.WriteTag(number, WireFormat.WireType.Fixed32);
                output.WriteFixed32(checked((uint)ReadUnsigned(ref reader)));
                break;
            case FieldType.SInt32:
                output.WriteTag(number, WireFormat.WireType.Varint);
                output.WriteSInt32(checked((int)ReadSigned(ref reader)));
                break;
            case FieldType.UInt32:
                output.WriteTag(number, WireFormat.WireType.Varint);
                output.WriteUInt32(checked((uint)ReadUnsigned(ref reader)));
                break;
            case FieldType.UInt64:
                output.WriteTag(number, WireFormat.WireType.Varint);
                output.WriteUInt64(ReadUnsigned(ref reader));
                break;
            case FieldType.Enum:
                output.WriteTag(number, WireFormat.WireType.Varint);
                output.WriteEnum(ReadEnum(ref reader, field));
                break;
            default:
                output.WriteTag(number, WireFormat.WireType.Varint);
                output.WriteInt64(ReadSigned(ref reader));
                break;
        }
    }

    // IDs are hexadecimal; every other byte string is base64.
    private static ByteString ReadBytes(ref Utf8JsonReader reader, FieldDescriptor field)
    {
        var isId = field.Name is "trace_id" or "span_id" or "parent_span_id";
        return isId
            ? UnsafeByteOperations.UnsafeWrap(Convert.FromHexString(reader.GetString() ?? string.Empty))
            : UnsafeByteOperations.UnsafeWrap(reader.GetBytesFromBase64());
    }

    // The specification wants the number; senders that write the name are understood too.
    private static int ReadEnum(ref Utf8JsonReader reader, FieldDescriptor field)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.GetInt32();
        var value = field.EnumType.FindValueByName(reader.GetString()!);
        return value?.Number ?? throw new FormatException();
    }

    private static double ReadDouble(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.GetDouble();
        return reader.GetString() switch
        {
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var text => double.Parse(text!, NumberStyles.Float, CultureInfo.InvariantCulture),
        };
    }

    private static long ReadSigned(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
        ? reader.GetInt64()
        : long.Parse(reader.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static ulong ReadUnsigned(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
        ? reader.GetUInt64()
        : ulong.Parse(reader.GetString()!, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Describe(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Bytes => "ID or byte string",
        FieldType.String => "string",
        FieldType.Bool => "boolean",
        FieldType.Enum => "enum number",
        _ => "number",
    };
}
