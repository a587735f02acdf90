using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OtelCollector.Core.Ottl.Values;

/// <summary>Values as texts.</summary>
internal static class OttlText
{
    private static readonly JsonWriterOptions Json =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The text functions work on where they take any value; null where the value has none.</summary>
    public static string? Like(in OttlValue value) => value.Kind switch
    {
        OttlKind.String => value.String,
        OttlKind.Boolean => value.Boolean ? "true" : "false",
        OttlKind.Int => value.Int.ToString(CultureInfo.InvariantCulture),
        OttlKind.Double => GoFloat.Plain(value.Double),
        OttlKind.Bytes => Convert.ToHexStringLower(value.Bytes.Span),
        OttlKind.Map or OttlKind.Slice or OttlKind.List => ToJson(value),
        _ => null,
    };

    /// <summary>The canonical text of a telemetry value.</summary>
    public static string Canonical(in OttlValue value) => value.Kind switch
    {
        OttlKind.Nil => string.Empty,
        OttlKind.Double => GoFloat.Json(value.Double),
        OttlKind.Bytes => value.Bytes.ToBase64(),
        _ => Like(value) ?? string.Empty,
    };

    /// <summary>The value as error texts show it.</summary>
    public static string Debug(in OttlValue value) => value.Kind switch
    {
        OttlKind.Nil => "<nil>",
        OttlKind.Time => Time(value.Nanoseconds),
        OttlKind.Duration => Duration(value.Nanoseconds),
        OttlKind.Id => IdText(value),
        OttlKind.Object => value.Object.GetType().Name,
        _ => Like(value) ?? string.Empty,
    };

    /// <summary>An ID in lower-case hexadecimal; one that is left out is zeros.</summary>
    public static string IdText(in OttlValue id) =>
        id.Bytes.IsEmpty ? new string('0', (int)id.Int * 2) : Convert.ToHexStringLower(id.Bytes.Span);

    private static string Duration(long nanoseconds) => TimeSpan.FromTicks(nanoseconds / 100).ToString("c", CultureInfo.InvariantCulture);

    private static string Time(long nanoseconds) =>
        DateTime.UnixEpoch.AddTicks(nanoseconds / 100).ToString("yyyy-MM-dd HH:mm:ss.fffffff' +0000 UTC'", CultureInfo.InvariantCulture);

    private static string ToJson(in OttlValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Json))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, in OttlValue value)
    {
        switch (value.Kind)
        {
            case OttlKind.Map:
                writer.WriteStartObject();
                foreach (var entry in value.Map.OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, OttlValue.From(entry.Value));
                }

                writer.WriteEndObject();
                break;
            case OttlKind.Slice:
                writer.WriteStartArray();
                foreach (var item in value.Slice)
                    Write(writer, OttlValue.From(item));
                writer.WriteEndArray();
                break;
            case OttlKind.List:
                writer.WriteStartArray();
                foreach (var item in value.List)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case OttlKind.Boolean:
                writer.WriteBooleanValue(value.Boolean);
                break;
            case OttlKind.Int:
                writer.WriteNumberValue(value.Int);
                break;
            case OttlKind.Double:
                writer.WriteRawValue(GoFloat.Json(value.Double), skipInputValidation: true);
                break;
            case OttlKind.Bytes:
                writer.WriteBase64StringValue(value.Bytes.Span);
                break;
            case OttlKind.Nil:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(Debug(value));
                break;
        }
    }
}
