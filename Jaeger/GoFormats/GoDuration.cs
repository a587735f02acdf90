using System.Buffers;
using System.Globalization;

namespace Jaeger.GoFormats;

/// <summary>Durations in nanoseconds as Go's <c>time.Duration</c> reads and writes them: <c>1.5s</c>, <c>1h2m3s</c>.</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private const long Microsecond = 1_000;
    private const long Millisecond = 1_000_000;
    private const long Second = 1_000_000_000;
    private const long Minute = 60 * Second;
    private const long Hour = 60 * Minute;

    /// <summary>Parses a signed sequence of decimal numbers, each with a unit.</summary>
    /// <exception cref="FormatException">The text is no duration; the message is Go's.</exception>
    public static long Parse(string text)
    {
        var rest = text.AsSpan(text is ['+' or '-', ..] ? 1 : 0);
        if (rest is "0") return 0;
        if (rest.IsEmpty) throw Invalid(text);

        decimal total = 0;
        while (!rest.IsEmpty)
        {
            var numberLength = rest.IndexOfAnyExcept(NumberCharacters);
            var number = numberLength < 0 ? rest : rest[..numberLength];
            if (number.IsEmpty || number is "." || number.Count('.') > 1 || number.Length > 20) throw Invalid(text);
            rest = rest[number.Length..];

            var unitLength = rest.IndexOfAny(NumberCharacters);
            var unit = unitLength < 0 ? rest : rest[..unitLength];
            if (unit.IsEmpty) throw new FormatException($"time: missing unit in duration {GoQuote.Quote(text)}");
            total += decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * UnitOf(unit, text);
            if (total > long.MaxValue) throw Invalid(text);
            rest = rest[unit.Length..];
        }

        return text[0] == '-' ? -(long)total : (long)total;
    }

    /// <summary>The shortest text: a unit below a second, else hours, minutes and seconds.</summary>
    public static string Format(long nanoseconds)
    {
        if (nanoseconds == 0) return "0s";
        var sign = nanoseconds < 0 ? "-" : "";
        var magnitude = nanoseconds < 0 ? unchecked((ulong)-nanoseconds) : (ulong)nanoseconds;
        return sign + magnitude switch
        {
            < Microsecond => $"{magnitude}ns",
            < Millisecond => $"{Fraction(magnitude, Microsecond)}µs",
            < Second => $"{Fraction(magnitude, Millisecond)}ms",
            < Minute => $"{Fraction(magnitude, Second)}s",
            < Hour => $"{magnitude / Minute}m{Fraction(magnitude % Minute, Second)}s",
            _ => $"{magnitude / Hour}h{magnitude % Hour / Minute}m{Fraction(magnitude % Minute, Second)}s",
        };
    }

    private static string Fraction(ulong nanoseconds, long unit) =>
        (nanoseconds / (decimal)unit).ToString("0.#########", CultureInfo.InvariantCulture);

    private static long UnitOf(ReadOnlySpan<char> unit, string text) => unit switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => Microsecond,
        "ms" => Millisecond,
        "s" => Second,
        "m" => Minute,
        "h" => Hour,
        _ => throw new FormatException($"time: unknown unit {GoQuote.Quote(unit.ToString())} in duration {GoQuote.Quote(text)}"),
    };

    private static FormatException Invalid(string text) => new($"time: invalid duration {GoQuote.Quote(text)}");
}
