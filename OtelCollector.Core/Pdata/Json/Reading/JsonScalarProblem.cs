using System.Globalization;
using System.Text;
using System.Text.Json;
using Google.Protobuf.Reflection;

namespace OtelCollector.Core.Pdata.Json.Reading;

/// <summary>Says in the original's words why the reader's value is none of a field.</summary>
internal static class JsonScalarProblem
{
    public static JsonValueException Of(ref Utf8JsonReader reader, JsonField field)
    {
        var isText = reader.TokenType == JsonTokenType.String;
        return field.Type switch
        {
            FieldType.String => WrongStart(ref reader, "ReadString: expects \" or n"),
            FieldType.Bool => WrongStart(ref reader, "ReadBool: expect t or f"),
            FieldType.Bytes when !isText => WrongStart(ref reader, "ReadString: expects \" or n"),
            FieldType.Bytes => At(ref reader, field.IdSize > 0 ? BadHex(ref reader) : BadBase64(ref reader)),
            FieldType.Enum when isText => At(ref reader, "ReadEnumValue: unknown string value"),
            FieldType.Enum => Number(ref reader, "ReadEnumValue", "Int"),
            FieldType.Double => Number(ref reader, "ReadUint64", "Float"),
            FieldType.Fixed64 or FieldType.UInt64 => Number(ref reader, "ReadUint64", "Uint"),
            FieldType.Fixed32 or FieldType.UInt32 => Number(ref reader, "ReadUint32", "Uint"),
            FieldType.Int32 or FieldType.SInt32 => Number(ref reader, "ReadInt32", "Int"),
            _ => Number(ref reader, "ReadInt64", "Int"),
        };
    }

    /// <summary>A value that does not begin as it should.</summary>
    public static JsonValueException WrongStart(ref Utf8JsonReader reader, string expected) =>
        new($"{expected}, but found {First(ref reader)}", reader.TokenStartIndex + 1);

    /// <summary>An error found at the end of the value.</summary>
    public static JsonValueException At(ref Utf8JsonReader reader, string problem) => new(problem, reader.BytesConsumed);

    private static char First(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => '{',
        JsonTokenType.StartArray => '[',
        JsonTokenType.EndArray => ']',
        JsonTokenType.EndObject => '}',
        JsonTokenType.String or JsonTokenType.PropertyName => '"',
        _ => (char)reader.ValueSpan[0],
    };

    private static JsonValueException Number(ref Utf8JsonReader reader, string operation, string type)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var text = JsonEscapes.Text(ref reader);
            var isNumber = double.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && (value >= 0 || type != "Uint");
            var reason = isNumber ? "value out of range" : "invalid syntax";
            return At(ref reader, $"{operation}: strconv.Parse{type}: parsing \"{text}\": {reason}");
        }

        if (reader.TokenType != JsonTokenType.Number)
            return new JsonValueException($"{operation}: unsupported value type", reader.TokenStartIndex);
        var fraction = reader.ValueSpan.IndexOfAny(".eE"u8);
        return fraction >= 0
            ? new JsonValueException("assertInteger: can not decode float as int", reader.TokenStartIndex + fraction)
            : At(ref reader, $"{operation}: value out of range");
    }

    private static string BadHex(ref Utf8JsonReader reader)
    {
        foreach (var rune in JsonEscapes.Text(ref reader).EnumerateRunes())
        {
            if (!rune.IsAscii || !char.IsAsciiHexDigit((char)rune.Value))
                return $"ID.UnmarshalJSONIter: encoding/hex: invalid byte: U+{rune.Value:X4} '{rune}'";
        }

        return "ID.UnmarshalJSONIter: length mismatch";
    }

    private static string BadBase64(ref Utf8JsonReader reader)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonEscapes.Text(ref reader));
        var bad = Array.FindIndex(bytes, b => !char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'+' or (byte)'/'));
        return $"base64.Decode: illegal base64 data at input byte {(bad < 0 ? bytes.Length : bad)}";
    }
}
