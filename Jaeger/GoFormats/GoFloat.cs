using System.Globalization;

namespace Jaeger.GoFormats;

/// <summary>Floating-point numbers as Go's <c>encoding/json</c> writes them.</summary>
internal static class GoFloat
{
    private const double SmallestPlain = 1e-6;
    private const double SmallestWithExponent = 1e21;

    /// <summary>
    /// The shortest text that reads back as the same number: plain, or with an exponent where very small or large.
    /// <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> for what JSON has no form for.
    /// </summary>
    public static string Format(double value)
    {
        if (!double.IsFinite(value)) return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var magnitude = Math.Abs(value);
        var plain = magnitude is 0 or (>= SmallestPlain and < SmallestWithExponent);
        var exponentAt = shortest.IndexOf('E', StringComparison.Ordinal);
        if (exponentAt < 0) return shortest;

        var exponent = int.Parse(shortest.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = shortest[..exponentAt];
        return plain ? Plain(mantissa, exponent) : $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Plain(string mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : "";
        var digits = mantissa[sign.Length..].Replace(".", "", StringComparison.Ordinal);
        if (exponent < 0) return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
