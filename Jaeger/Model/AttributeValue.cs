using System.Text;
using Jaeger.Wire;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Model;

/// <summary>An attribute's value as it is serialized; decoded where it is looked at.</summary>
/// <param name="message">A serialized <c>AnyValue</c>.</param>
internal readonly struct AttributeValue(ReadOnlyMemory<byte> message)
{
    /// <summary>The serialized <c>AnyValue</c>.</summary>
    public ReadOnlyMemory<byte> Message { get; } = message;

    /// <summary>What the value is.</summary>
    public ValueKind Kind => Decode().Kind;

    /// <summary>The text of a string; empty for everything else.</summary>
    public ReadOnlyMemory<byte> Text => Decode() is { Kind: ValueKind.Text } text ? text.Content : default;

    /// <summary>A string.</summary>
    public static AttributeValue OfText(string text) => Of(ValueKind.Text, Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes.</summary>
    public static AttributeValue OfBytes(ReadOnlySpan<byte> bytes) => Of(ValueKind.Bytes, bytes);

    /// <summary>A list; <paramref name="items"/> are serialized <c>AnyValue</c>s.</summary>
    public static AttributeValue OfList(IReadOnlyList<ReadOnlyMemory<byte>> items)
    {
        using var writer = new BackwardWriter();
        for (var i = items.Count - 1; i >= 0; i--) writer.Bytes(1, items[i].Span);
        writer.Close((int)ValueKind.List, end: 0);
        return new AttributeValue(writer.Written.ToArray());
    }

    /// <summary>What the value is and holds. Of several values, which OTLP does not allow, the last counts.</summary>
    public DecodedValue Decode()
    {
        var decoded = default(DecodedValue);
        var fields = new WireCursor(Message.Span);
        while (fields.Next())
        {
            switch ((ValueKind)fields.Field)
            {
                case ValueKind.Boolean or ValueKind.Integer:
                    decoded = new DecodedValue((ValueKind)fields.Field, default, fields.Number);
                    break;
                case ValueKind.Double:
                    decoded = new DecodedValue(ValueKind.Double, default, fields.Number);
                    break;
                case ValueKind.Text or ValueKind.List or ValueKind.Map or ValueKind.Bytes:
                    decoded = new DecodedValue((ValueKind)fields.Field, fields.In(Message), Bits: 0);
                    break;
            }
        }

        return decoded;
    }

    private static AttributeValue Of(ValueKind kind, ReadOnlySpan<byte> content)
    {
        using var writer = new BackwardWriter();
        writer.Bytes((int)kind, content);
        return new AttributeValue(writer.Written.ToArray());
    }
}
