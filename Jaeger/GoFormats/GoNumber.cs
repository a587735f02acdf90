using System.Globalization;

namespace Jaeger.GoFormats;

/// <summary>Parses numbers and booleans as Go's <c>strconv</c> does, with its error texts.</summary>
internal static class GoNumber
{
    /// <summary>Decimal, optionally signed.</summary>
    /// <exception cref="FormatException">The text is no such number; the message is Go's.</exception>
    public static long ParseInt64(string text) => ParseInteger(text, long.MinValue, long.MaxValue, "ParseInt");

    /// <summary>As <see cref="ParseInt64"/>, limited to 32 bits.</summary>
    public static int ParseInt32(string text) => (int)ParseInteger(text, int.MinValue, int.MaxValue, "ParseInt");

    /// <summary>As <see cref="ParseInt64"/> with the error texts of Go's <c>Atoi</c>; what 32 bits cannot hold becomes their bound.</summary>
    public static int Atoi(string text) =>
        (int)Math.Clamp(ParseInteger(text, long.MinValue, long.MaxValue, "Atoi"), int.MinValue, int.MaxValue);

    /// <summary>Hexadecimal without prefix, at most 64 bits.</summary>
    public static ulong ParseHex(string text)
    {
        if (text.Length == 0 || !text.All(char.IsAsciiHexDigit)) throw Invalid("ParseUint", text);
        return ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw OutOfRange("ParseUint", text);
    }

    /// <summary>Any of 1, t, T, true, True, TRUE and their opposites.</summary>
    public static bool ParseBool(string text) => text switch
    {
        "1" or "t" or "T" or "true" or "True" or "TRUE" => true,
        "0" or "f" or "F" or "false" or "False" or "FALSE" => false,
        _ => throw Invalid("ParseBool", text),
    };

    /// <summary>A decimal fraction, optionally with exponent.</summary>
    public static double ParseFloat64(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (text.TrimStart('+', '-').ToUpperInvariant() is "INF" or "INFINITY" && text.Length <= "-infinity".Length)
            return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value)) throw Invalid("ParseFloat", text);
        return double.IsInfinity(value) ? throw OutOfRange("ParseFloat", text) : value;
    }

    private static long ParseInteger(string text, long minimum, long maximum, string function)
    {
        var digits = text.AsSpan(text is ['+' or '-', ..] ? 1 : 0);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9')) throw Invalid(function, text);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= minimum && value <= maximum
            ? value
            : throw OutOfRange(function, text);
    }

    private static FormatException Invalid(string function, string text) =>
        new($"strconv.{function}: parsing {GoQuote.Quote(text)}: invalid syntax");

    private static FormatException OutOfRange(string function, string text) =>
        new($"strconv.{function}: parsing {GoQuote.Quote(text)}: value out of range");
}
