using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;
using System.Text.Unicode;
using Jaeger.GoFormats;
using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Storage.Segments.Scanning;

/// <summary>
/// The number an attribute is indexed under: 12 bits of its key, then 20 of the text of its value. Different attributes
/// may share a number, so what the index finds is looked at again.
/// </summary>
internal static class AttributeTerm
{
    /// <summary>How many low bits come from the value.</summary>
    public const int ValueBits = 20;

    private const uint ValueMask = (1u << ValueBits) - 1;
    private const int LongestNumber = 32;

    /// <summary>The term of a key with the text of a value.</summary>
    public static uint Of(string key, string value) =>
        Of(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(key)), Encoding.UTF8.GetBytes(value));

    /// <summary>The smallest term of a key; the terms of all its values follow it.</summary>
    public static uint FirstOf(string key) => KeyBits(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(key)));

    /// <summary>The term of a key with the text of a value, both as UTF-8.</summary>
    public static uint Of(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value) => Of(XxHash3.HashToUInt64(key), value);

    /// <summary>The term of a serialized <c>KeyValue</c>.</summary>
    public static uint OfKeyValue(ReadOnlySpan<byte> message) => OfKeyValue(message, out _);

    /// <summary>As <see cref="OfKeyValue(ReadOnlySpan{byte})"/>; also tells whether key and text are UTF-8.</summary>
    public static uint OfKeyValue(ReadOnlySpan<byte> message, out bool isUtf8)
    {
        var fields = new WireCursor(message);
        var key = ReadOnlySpan<byte>.Empty;
        var value = ReadOnlySpan<byte>.Empty;
        while (fields.Next())
        {
            if (fields.Field == KeyValue.KeyFieldNumber) key = fields.Bytes;
            else if (fields.Field == KeyValue.ValueFieldNumber) value = fields.Bytes;
        }

        var term = OfValue(XxHash3.HashToUInt64(key), value, out isUtf8);
        isUtf8 &= Utf8.IsValid(key);
        return term;
    }

    private static uint OfValue(ulong key, ReadOnlySpan<byte> value, out bool isUtf8)
    {
        isUtf8 = true;
        var fields = new WireCursor(value);
        if (!fields.Next()) return Of(key, []);

        // The last of several values counts, and lists are put together: rare enough to be left to the decoder.
        if (fields.End < value.Length) return OfDecoded(key, value, out isUtf8);
        switch (fields.Field)
        {
            case AnyValue.StringValueFieldNumber:
                isUtf8 = Utf8.IsValid(fields.Bytes);
                return Of(key, fields.Bytes);
            case AnyValue.BoolValueFieldNumber:
                return Of(key, fields.Number != 0 ? "true"u8 : "false"u8);
            case AnyValue.IntValueFieldNumber:
                Span<byte> text = stackalloc byte[LongestNumber];
                Utf8Formatter.TryFormat((long)fields.Number, text, out var length);
                return Of(key, text[..length]);
            case AnyValue.DoubleValueFieldNumber:
                return Of(key, Encoding.UTF8.GetBytes(GoFloat.Format(BitConverter.UInt64BitsToDouble(fields.Number))));
            default:
                return OfDecoded(key, value, out isUtf8);
        }
    }

    private static uint OfDecoded(ulong key, ReadOnlySpan<byte> message, out bool isUtf8)
    {
        var value = new AttributeValue(message.ToArray());
        isUtf8 = Utf8.IsValid(value.Text.Span);
        return Of(key, Encoding.UTF8.GetBytes(AttributeText.Of(value)));
    }

    private static uint Of(ulong key, ReadOnlySpan<byte> value) =>
        KeyBits(key) | ((uint)XxHash3.HashToUInt64(value, (long)key) & ValueMask);

    private static uint KeyBits(ulong key) => (uint)(key >> 52) << ValueBits;
}
