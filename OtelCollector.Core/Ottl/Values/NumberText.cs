using System.Globalization;
using System.Numerics;

namespace OtelCollector.Core.Ottl.Values;

/// <summary>Integers written to any base.</summary>
internal static class NumberText
{
    /// <summary>Reads an integer; base 0 takes the base from a prefix such as <c>0x</c>.</summary>
    public static bool TryParse(string text, long numberBase, out long number)
    {
        number = 0;
        var digits = text.AsSpan();
        var isNegative = digits.StartsWith("-");
        if (isNegative || digits.StartsWith("+"))
            digits = digits[1..];
        if (numberBase == 0)
        {
            numberBase = Prefix(ref digits);
            if (digits.Contains('_'))
                digits = digits.ToString().Replace("_", string.Empty, StringComparison.Ordinal);
        }

        if (digits.IsEmpty || numberBase is < 2 or > 36)
            return false;
        var value = BigInteger.Zero;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiLetterOrDigit(c) ? char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10 : int.MaxValue;
            if (digit >= numberBase)
                return false;
            value = value * numberBase + digit;
            if (value > (BigInteger)long.MaxValue + 1)
                return false;
        }

        value = isNegative ? -value : value;
        if (value < long.MinValue || value > long.MaxValue)
            return false;
        number = long.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return true;
    }

    private static long Prefix(ref ReadOnlySpan<char> digits)
    {
        switch (digits)
        {
            case ['0', 'x' or 'X', .. var rest]:
                digits = rest;
                return 16;
            case ['0', 'b' or 'B', .. var rest]:
                digits = rest;
                return 2;
            case ['0', 'o' or 'O', .. var rest]:
                digits = rest;
                return 8;
            case ['0', _, ..]:
                digits = digits[1..];
                return 8;
            default:
                return 10;
        }
    }
}
