using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf.Reflection;

namespace OtelCollector.Core.Pdata.Json.Reading;

/// <summary>Writes one scalar of OTLP JSON as the value of a protobuf field.</summary>
internal static class JsonScalar
{
    public static void Write(ref Utf8JsonReader reader, JsonField field, ProtobufBuffer output)
    {
        switch (field.Type)
        {
            case FieldType.String:
                WriteText(ref reader, field, output);
                break;
            case FieldType.Bytes:
                WriteBytes(ref reader, field, output);
                break;
            case FieldType.Bool:
                output.WriteVarint(reader.TokenType switch
                {
                    JsonTokenType.True => 1UL,
                    JsonTokenType.False => 0UL,
                    _ => throw JsonScalarProblem.Of(ref reader, field),
                });
                break;
            case FieldType.Double:
                output.WriteFixed64(BitConverter.DoubleToUInt64Bits(ReadDouble(ref reader, field)));
                break;
            case FieldType.Fixed64:
                output.WriteFixed64(ReadUnsigned(ref reader, field, ulong.MaxValue));
                break;
            case FieldType.SFixed64:
                output.WriteFixed64((ulong)ReadSigned(ref reader, field, long.MinValue, long.MaxValue));
                break;
            case FieldType.Fixed32:
                output.WriteFixed32((uint)ReadUnsigned(ref reader, field, uint.MaxValue));
                break;
            case FieldType.SInt32:
                var value = (int)ReadSigned(ref reader, field, int.MinValue, int.MaxValue);
                output.WriteVarint((uint)((value << 1) ^ (value >> 31)));
                break;
            case FieldType.UInt32:
                output.WriteVarint(ReadUnsigned(ref reader, field, uint.MaxValue));
                break;
            case FieldType.UInt64:
                output.WriteVarint(ReadUnsigned(ref reader, field, ulong.MaxValue));
                break;
            case FieldType.Enum:
                output.WriteVarint((ulong)(long)ReadEnum(ref reader, field));
                break;
            case FieldType.Int32:
                output.WriteVarint((ulong)ReadSigned(ref reader, field, int.MinValue, int.MaxValue));
                break;
            default:
                output.WriteVarint((ulong)ReadSigned(ref reader, field, long.MinValue, long.MaxValue));
                break;
        }
    }

    private static void WriteText(ref Utf8JsonReader reader, JsonField field, ProtobufBuffer output)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            output.WriteVarint(0);
            return;
        }

        if (reader.TokenType != JsonTokenType.String)
            throw JsonScalarProblem.Of(ref reader, field);
        var text = reader.ValueSpan;
        if (!reader.ValueIsEscaped)
        {
            output.WriteVarint((uint)text.Length);
            output.WriteBytes(text);
            return;
        }

        var start = output.StartLength();
        output.Advance(JsonEscapes.Undo(text, output.Room(text.Length)));
        output.EndLength(start);
    }

    // IDs are hexadecimal; every other byte string is base64.
    private static void WriteBytes(ref Utf8JsonReader reader, JsonField field, ProtobufBuffer output)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw JsonScalarProblem.Of(ref reader, field);
        byte[]? unescaped = null;
        var text = reader.ValueSpan;
        if (reader.ValueIsEscaped)
        {
            unescaped = new byte[text.Length];
            text = unescaped.AsSpan(0, JsonEscapes.Undo(text, unescaped));
        }

        var start = output.StartLength();
        if (field.IdSize > 0)
            output.Advance(WriteId(ref reader, text, field, output));
        else if (Base64.DecodeFromUtf8(text, output.Room(Base64.GetMaxDecodedFromUtf8Length(text.Length)), out _, out var written) == OperationStatus.Done)
            output.Advance(written);
        else
            throw JsonScalarProblem.Of(ref reader, field);
        output.EndLength(start);
    }

    private static int WriteId(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, JsonField field, ProtobufBuffer output)
    {
        if (text.IsEmpty)
            return 0;
        if (text.Length != field.IdSize * 2)
            throw JsonScalarProblem.At(ref reader, "ID.UnmarshalJSONIter: length mismatch");
        return Convert.FromHexString(text, output.Room(field.IdSize), out _, out var written) == OperationStatus.Done
            ? written
            : throw JsonScalarProblem.Of(ref reader, field);
    }

    // The specification wants the number; senders that write the name are understood too.
    private static int ReadEnum(ref Utf8JsonReader reader, JsonField field)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            return number;
        var name = reader.TokenType == JsonTokenType.String ? JsonEscapes.Text(ref reader) : string.Empty;
        return field.Enum!.FindValueByName(name)?.Number ?? throw JsonScalarProblem.Of(ref reader, field);
    }

    private static double ReadDouble(ref Utf8JsonReader reader, JsonField field)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number))
            return number;
        var text = reader.TokenType == JsonTokenType.String ? JsonEscapes.Text(ref reader) : string.Empty;
        return text.TrimStart('+', '-').ToUpperInvariant() switch
        {
            "INF" or "INFINITY" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
            _ => throw JsonScalarProblem.Of(ref reader, field),
        };
    }

    private static long ReadSigned(ref Utf8JsonReader reader, JsonField field, long min, long max)
    {
        long value = 0;
        var isNumber = reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetInt64(out value),
            JsonTokenType.String => long.TryParse(JsonEscapes.Digits(ref reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
        return isNumber && value >= min && value <= max ? value : throw JsonScalarProblem.Of(ref reader, field);
    }

    private static ulong ReadUnsigned(ref Utf8JsonReader reader, JsonField field, ulong max)
    {
        ulong value = 0;
        var isNumber = reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetUInt64(out value),
            JsonTokenType.String => ulong.TryParse(JsonEscapes.Digits(ref reader), NumberStyles.None, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
        return isNumber && value <= max ? value : throw JsonScalarProblem.Of(ref reader, field);
    }
}
