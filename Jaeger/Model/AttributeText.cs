using System.Buffers;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using Jaeger.GoFormats;
using OpenTelemetry.Proto.Common.V1;

namespace Jaeger.Model;

/// <summary>Attribute values as text: what searches compare and what lists and maps become in the older API.</summary>
internal static class AttributeText
{
    private static ReadOnlySpan<byte> Null => "null"u8;

    /// <summary>Strings as they are, numbers and booleans in their JSON form, bytes in base64, the rest as JSON.</summary>
    public static string Of(AttributeValue value)
    {
        var decoded = value.Decode();
        return decoded.Kind switch
        {
            ValueKind.Text => Encoding.UTF8.GetString(decoded.Content.Span),
            ValueKind.Boolean => decoded.Boolean ? "true" : "false",
            ValueKind.Integer => decoded.Integer.ToString(CultureInfo.InvariantCulture),
            ValueKind.Double => GoFloat.Format(decoded.Double),
            ValueKind.Bytes => Convert.ToBase64String(decoded.Content.Span),
            ValueKind.List or ValueKind.Map => Encoding.UTF8.GetString(Json(decoded)),
            _ => "",
        };
    }

    /// <summary>As <see cref="Of(AttributeValue)"/>, of a decoded message.</summary>
    public static string Of(AnyValue? value) => value is null ? "" : Of(new AttributeValue(value.ToByteArray()));

    /// <summary>A list or map as JSON in UTF-8; empty where it holds a number JSON has no form for, as in the original.</summary>
    public static ReadOnlySpan<byte> Json(DecodedValue value)
    {
        var json = new ArrayBufferWriter<byte>();
        return TryWrite(json, value) ? json.WrittenSpan : default;
    }

    private static bool TryWrite(ArrayBufferWriter<byte> json, DecodedValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Text:
                GoJsonText.Write(json, value.Content.Span);
                return true;
            case ValueKind.Boolean:
                json.Write(value.Boolean ? "true"u8 : "false"u8);
                return true;
            case ValueKind.Integer:
                json.Advance(Utf8Number(json.GetSpan(20), value.Integer));
                return true;
            case ValueKind.Double when double.IsFinite(value.Double):
                json.Write(Encoding.ASCII.GetBytes(GoFloat.Format(value.Double)));
                return true;
            case ValueKind.Double:
                return false;
            case ValueKind.Bytes when !value.Content.IsEmpty:
                GoJsonText.Write(json, Encoding.ASCII.GetBytes(Convert.ToBase64String(value.Content.Span)));
                return true;
            case ValueKind.List:
                return TryWriteAll(json, value.Items);
            case ValueKind.Map:
                return TryWriteAll(json, value.Entries);
            default:
                json.Write(Null);
                return true;
        }
    }

    private static int Utf8Number(Span<byte> room, long value)
    {
        value.TryFormat(room, out var length, provider: CultureInfo.InvariantCulture);
        return length;
    }

    private static bool TryWriteAll(ArrayBufferWriter<byte> json, IReadOnlyList<AttributeValue> items)
    {
        json.Write("["u8);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) json.Write(","u8);
            if (!TryWrite(json, items[i].Decode())) return false;
        }

        json.Write("]"u8);
        return true;
    }

    private static bool TryWriteAll(ArrayBufferWriter<byte> json, TraceAttribute[] entries)
    {
        // Keys are unique and sorted in Go's maps; the last of several equal keys counts.
        entries = AttributeSorting.Sorted(entries);
        json.Write("{"u8);
        for (var i = 0; i < entries.Length; i++)
        {
            if (i > 0) json.Write(","u8);
            GoJsonText.Write(json, entries[i].Utf8Key.Span);
            json.Write(":"u8);
            if (!TryWrite(json, entries[i].Value.Decode())) return false;
        }

        json.Write("}"u8);
        return true;
    }
}
