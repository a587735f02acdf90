using System.Text.Unicode;

namespace OtelCollector.Core.Pdata.Wire;

/// <summary>
/// Checks the structure of serialized OTLP field by field, in order to say what is wrong with it. Bytes that have
/// nothing unusual about them do not come here, see <see cref="WireScan"/>.
/// </summary>
internal static class WireCheck
{
    // Protobuf's own default; deeper values would overflow the stack of whoever decodes them.
    public const int MaxDepth = 100;

    /// <summary>Number of items in <paramref name="message"/>.</summary>
    /// <exception cref="MalformedPayloadException">The bytes are not a message of this shape.</exception>
    public static int Count(ReadOnlySpan<byte> message, WireSchema schema) => Scan(message, schema, 0);

    private static int Scan(ReadOnlySpan<byte> message, WireSchema schema, int depth)
    {
        if (depth > MaxDepth)
            throw new MalformedPayloadException($"{schema.Name}: nested deeper than {MaxDepth} levels");

        var items = schema.IsItem ? 1 : 0;
        var size = message.Length;
        while (!message.IsEmpty)
        {
            var tag = WireReader.ReadVarint(ref message);
            var number = tag >> 3;
            if (number is 0 or > 0x1FFFFFFF)
            {
                throw new MalformedPayloadException(
                    $"proto: Link: illegal field={(int)number} (tag={tag}, pos={size - message.Length})");
            }

            var type = (WireType)(tag & 7);
            var field = schema.Find((uint)number);
            if (field.Kind != WireKind.Unknown)
                CheckType(field.Kind, type, schema, number);
            items += ScanValue(ref message, type, field, schema, depth);
        }

        return items;
    }

    private static int ScanValue(
        ref ReadOnlySpan<byte> message, WireType type, WireField field, WireSchema schema, int depth)
    {
        switch (type)
        {
            case WireType.Varint:
                WireReader.ReadVarint(ref message);
                return 0;
            case WireType.Fixed64:
                WireReader.Take(ref message, sizeof(ulong));
                return 0;
            case WireType.Fixed32:
                WireReader.Take(ref message, sizeof(uint));
                return 0;
            case WireType.LengthDelimited:
                var value = WireReader.ReadBytes(ref message);
                if (field.Kind == WireKind.Message)
                    return Scan(value, field.Schema!, depth + 1);
                CheckContent(value, field.Kind, schema);
                return 0;
            default:
                throw new MalformedPayloadException(IllegalType(type, isLast: message.IsEmpty));
        }
    }

    private static string IllegalType(WireType type, bool isLast) => (int)type switch
    {
        4 => "proto: unexpected end of group",
        _ when isLast => "unexpected EOF",
        var other => $"proto: illegal wireType {other}",
    };

    private static void CheckContent(ReadOnlySpan<byte> value, WireKind kind, WireSchema schema)
    {
        switch (kind)
        {
            case WireKind.TraceId when value.Length is not (0 or 16):
                throw new MalformedPayloadException("unmarshal: invalid TraceID length");
            case WireKind.SpanId when value.Length is not (0 or 8):
                throw new MalformedPayloadException("unmarshal: invalid SpanID length");
            case WireKind.Text when !Utf8.IsValid(value):
                throw new MalformedPayloadException($"{schema.Name}: string field contains invalid UTF-8");
            case WireKind.PackedFixed64 when value.Length % sizeof(ulong) != 0:
                throw WireReader.Truncated();
            case WireKind.PackedVarint:
                while (!value.IsEmpty)
                    WireReader.ReadVarint(ref value);
                break;
        }
    }

    private static void CheckType(WireKind kind, WireType type, WireSchema schema, ulong number)
    {
        var fits = kind switch
        {
            WireKind.Varint => type == WireType.Varint,
            WireKind.Fixed32 => type == WireType.Fixed32,
            WireKind.Fixed64 => type == WireType.Fixed64,
            WireKind.PackedVarint => type is WireType.LengthDelimited or WireType.Varint,
            WireKind.PackedFixed64 => type is WireType.LengthDelimited or WireType.Fixed64,
            _ => type == WireType.LengthDelimited,
        };
        if (!fits)
        {
            throw new MalformedPayloadException(
                $"proto: wrong wireType = {(int)type} for field {number} of {schema.Name}");
        }
    }
}
