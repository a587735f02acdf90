using System.Globalization;

namespace OtelCollector.Core.Ottl.Values;

/// <summary>Floating-point numbers as the original writes them.</summary>
internal static class GoFloat
{
    /// <summary>As many digits as tell it apart from its neighbours, never an exponent.</summary>
    public static string Plain(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = shortest.IndexOf('E', StringComparison.Ordinal);
        return exponentAt < 0
            ? shortest
            : Expand(shortest.AsSpan(0, exponentAt), int.Parse(shortest.AsSpan(exponentAt + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>As JSON writes it: with an exponent below 1e-6 and from 1e21 on.</summary>
    public static string Json(double value)
    {
        if (!double.IsFinite(value))
            return Plain(value);
        var size = Math.Abs(value);
        if (size == 0 || (size >= 1e-6 && size < 1e21))
            return Plain(value);
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture);
        return $"{text.AsSpan(0, at)}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}";
    }

    // The mantissa has one digit before its point; the exponent says where the point belongs.
    private static string Expand(ReadOnlySpan<char> mantissa, int exponent)
    {
        var sign = mantissa.StartsWith("-") ? "-" : string.Empty;
        var digits = mantissa.ToString().TrimStart('-').Replace(".", string.Empty, StringComparison.Ordinal);
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : $"{sign}{digits.PadRight(exponent + 1, '0')}";
    }
}
