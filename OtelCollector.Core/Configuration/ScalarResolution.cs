using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace OtelCollector.Core.Configuration;

/// <summary>What a plain scalar is, by the rules of the YAML library of the original (1.2 with 0777 and 1_000).</summary>
internal static partial class ScalarResolution
{
    public static ScalarType Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarType.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarType.Boolean,
        ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" => ScalarType.Float,
        "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" => ScalarType.Float,
        _ when text[0] is not ('+' or '-' or '.') && !char.IsAsciiDigit(text[0]) => ScalarType.Text,
        _ when Timestamp().IsMatch(text) => ScalarType.Timestamp,
        _ when Integer(text) is not null => ScalarType.Integer,
        _ when Float().IsMatch(Plain(text)) => ScalarType.Float,
        _ => ScalarType.Text,
    };

    /// <summary>The value of a whole number, or null where the text is none that 64 bits hold.</summary>
    public static Int128? Integer(string text)
    {
        var digits = Plain(text).AsSpan();
        var negative = digits.StartsWith("-");
        if (negative || digits.StartsWith("+"))
            digits = digits[1..];
        var radix = 10;
        if (digits.Length > 1 && digits[0] == '0')
        {
            (radix, var prefix) = char.ToLowerInvariant(digits[1]) switch
            {
                'x' => (16, 2),
                'o' => (8, 2),
                'b' => (2, 2),
                _ => (8, 1),
            };
            digits = digits[prefix..];
        }

        if (digits.IsEmpty || digits.Length > 64)
            return null;
        var value = BigInteger.Zero;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
                return null;
            value = (value * radix) + digit;
        }

        value = negative ? -value : value;
        return value >= long.MinValue && value <= ulong.MaxValue ? (Int128)value : null;
    }

    /// <summary>The value of a number of either kind.</summary>
    public static double Number(string text)
    {
        if (Integer(text) is { } integer)
            return (double)integer;
        return text.TrimStart('+', '-').ToLowerInvariant() switch
        {
            ".nan" => double.NaN,
            ".inf" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            _ => double.Parse(Plain(text), NumberStyles.Float, CultureInfo.InvariantCulture),
        };
    }

    private static string Plain(string text) => text.Replace("_", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Float();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\.[0-9]*)?([Zz]|[-+][0-9]{1,2}:[0-9]{2})?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Timestamp();
}
