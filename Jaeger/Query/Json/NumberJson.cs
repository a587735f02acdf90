using System.Globalization;
using System.Text.Json;
using Jaeger.GoFormats;

namespace Jaeger.Query.Json;

/// <summary>Writes numbers in the forms in which JSON carries them.</summary>
internal static class NumberJson
{
    private const int LongestInteger = 20;
    private const double SmallestWithExponent = 1e15;
    private const double LargestWithExponent = 1e-4;

    /// <summary>A floating-point number; as a string where JSON has no number for it.</summary>
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, double value)
    {
        var magnitude = Math.Abs(value);
        if (magnitude is 0 or (>= LargestWithExponent and < SmallestWithExponent))
        {
            json.WriteNumber(name, value);
            return;
        }

        if (!double.IsFinite(value))
        {
            json.WriteString(name, GoFloat.Format(value));
            return;
        }

        json.WritePropertyName(name);
        json.WriteRawValue(GoFloat.Format(value), skipInputValidation: true);
    }

    /// <summary>An integer as a string.</summary>
    public static void WriteText(Utf8JsonWriter json, JsonEncodedText name, long value)
    {
        Span<byte> digits = stackalloc byte[LongestInteger];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        json.WriteString(name, digits[..length]);
    }

    /// <summary>An integer as a string.</summary>
    public static void WriteText(Utf8JsonWriter json, JsonEncodedText name, ulong value)
    {
        Span<byte> digits = stackalloc byte[LongestInteger];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        json.WriteString(name, digits[..length]);
    }
}
