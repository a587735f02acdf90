using System.Globalization;
using System.Text;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>Finite numbers with as few digits as identify them, with an exponent only where they are very small or large.</summary>
internal static class JsonNumber
{
    /// <summary>The number; with an exponent below <paramref name="smallest"/> and from <paramref name="largest"/> on.</summary>
    public static string Format(double value, double smallest = 1e-6, double largest = 1e21)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var size = Math.Abs(value);
        var isPlain = size == 0 || (size >= smallest && size < largest);
        var at = shortest.IndexOf('E', StringComparison.Ordinal);
        if (isPlain && at < 0)
            return shortest;
        var (digits, exponent) = Digits(shortest.TrimStart('-'));
        var sign = value < 0 ? "-" : string.Empty;
        return sign + (isPlain ? Plain(digits, exponent) : Scientific(digits, exponent));
    }

    // The significant digits and the power of ten of the first of them.
    private static (string Digits, int Exponent) Digits(string shortest)
    {
        var parts = shortest.Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? parts[0].Length : point;
        var digits = parts[0].Replace(".", string.Empty, StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        var exponent = whole - 1 - zeros + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        return (digits.TrimStart('0').TrimEnd('0'), exponent);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
            return "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0')
            : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    private static string Scientific(string digits, int exponent)
    {
        var text = new StringBuilder(digits[..1]);
        if (digits.Length > 1)
            text.Append('.').Append(digits, 1, digits.Length - 1);
        text.Append('e').Append(exponent < 0 ? '-' : '+');
        return text.Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)).ToString();
    }
}
