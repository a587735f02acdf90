using System.Globalization;

namespace OtelCollector.Core.Configuration;

/// <summary>Which texts YAML takes for something else when they are not quoted.</summary>
internal static class ScalarText
{
    private static readonly string[] Words = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "="];

    /// <summary>True where <paramref name="text"/> without quotes is read as a text, in YAML 1.1 as well as in 1.2.</summary>
    public static bool StaysText(string text) =>
        !Words.Contains(text, StringComparer.OrdinalIgnoreCase)
        && !(text[0] is '.' or '+' or '-' || char.IsAsciiDigit(text[0]) && IsNumberLike(text));

    // Numbers in every notation, dates, and 1.1's numbers to the base of 60 ("1:30"); addresses have two dots or more.
    private static bool IsNumberLike(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        || text.All(c => char.IsAsciiHexDigit(c) || c is '_' or 'x' or 'o' or ':' or '-' or 'T' or 'Z' or ' ')
        || (text.Count(c => c == '.') == 1 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ':' or '_'));
}
