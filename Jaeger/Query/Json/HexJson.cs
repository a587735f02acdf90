using System.Globalization;
using System.Text.Json;
using Jaeger.Model;

namespace Jaeger.Query.Json;

/// <summary>Writes identifiers as hexadecimal digits, without a string in between.</summary>
internal static class HexJson
{
    private const int Digits = 16;

    /// <summary>16 digits.</summary>
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, SpanId id)
    {
        Span<byte> digits = stackalloc byte[Digits];
        Format(id.Value, digits);
        json.WriteString(name, digits);
    }

    /// <summary>16 digits where the high half is zero, else 32: the form of the older API.</summary>
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, TraceId id)
    {
        Span<byte> digits = stackalloc byte[2 * Digits];
        Format(id, digits);
        json.WriteString(name, id.High == 0 ? digits[Digits..] : digits);
    }

    /// <summary>Always 32 digits: the form of OTLP.</summary>
    public static void WriteLong(Utf8JsonWriter json, JsonEncodedText name, TraceId id)
    {
        Span<byte> digits = stackalloc byte[2 * Digits];
        Format(id, digits);
        json.WriteString(name, digits);
    }

    private static void Format(TraceId id, Span<byte> digits)
    {
        Format(id.High, digits);
        Format(id.Low, digits[Digits..]);
    }

    private static void Format(ulong value, Span<byte> digits) => value.TryFormat(digits, out _, "x16", CultureInfo.InvariantCulture);
}
