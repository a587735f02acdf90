using System.Buffers;
using System.Globalization;

namespace Jaeger.GoFormats;

/// <summary>Durations in nanoseconds as Go's <c>time</c> package reads and writes them, e.g. <c>1h2m3.5s</c>.</summary>
internal static class GoDuration
{
    private const ulong MostNegative = 1UL << 63;
    private const long Microsecond = 1_000;
    private const long Millisecond = 1_000 * Microsecond;
    private const long Second = 1_000 * Millisecond;
    private const long Minute = 60 * Second;
    private const long Hour = 60 * Minute;
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create(".0123456789");

    /// <summary>Parses a signed sequence of decimal numbers, each with a unit.</summary>
    /// <exception cref="FormatException">The text is no duration; the message is Go's.</exception>
    public static long Parse(string text)
    {
        var rest = text.AsSpan(text is ['+' or '-', ..] ? 1 : 0);
        if (rest is "0") return 0;
        if (rest.IsEmpty) throw Invalid(text);

        UInt128 total = 0;
        while (!rest.IsEmpty)
        {
            var whole = Digits(ref rest);
            var fraction = rest is ['.', ..] ? Digits(ref rest, skip: 1) : [];
            if (whole.IsEmpty && fraction.IsEmpty) throw Invalid(text);
            var unitLength = rest.IndexOfAny(NumberCharacters);
            var unit = unitLength < 0 ? rest : rest[..unitLength];
            if (unit.IsEmpty) throw new FormatException($"time: missing unit in duration {GoQuote.QuoteBytes(text)}");
            rest = rest[unit.Length..];
            total += Amount(whole, fraction, UnitOf(unit, text)) ?? throw Invalid(text);
            if (total > MostNegative) throw Invalid(text);
        }

        if (text[0] == '-') return unchecked(-(long)(ulong)total);
        return total < MostNegative ? (long)total : throw Invalid(text);
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

    private static ReadOnlySpan<char> Digits(ref ReadOnlySpan<char> rest, int skip = 0)
    {
        rest = rest[skip..];
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? rest : rest[..length];
        rest = rest[digits.Length..];
        return digits;
    }

    // Null where the number is beyond what a duration can be. Digits of a fraction beyond the 18th do not count.
    private static UInt128? Amount(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, ulong unit)
    {
        whole = whole.TrimStart('0');
        if (whole.Length > 19) return null;
        var amount = whole.IsEmpty ? UInt128.Zero : (UInt128)ulong.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture) * unit;
        fraction = fraction[..Math.Min(fraction.Length, 18)];
        if (!fraction.IsEmpty)
            amount += (UInt128)ulong.Parse(fraction, NumberStyles.None, CultureInfo.InvariantCulture) * unit / (UInt128)Math.Pow(10, fraction.Length);
        return amount > MostNegative ? null : amount;
    }

    private static ulong UnitOf(ReadOnlySpan<char> unit, string text) => unit switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => Microsecond,
        "ms" => Millisecond,
        "s" => Second,
        "m" => Minute,
        "h" => Hour,
        _ => throw new FormatException($"time: unknown unit {GoQuote.QuoteBytes(unit.ToString())} in duration {GoQuote.QuoteBytes(text)}"),
    };

    private static FormatException Invalid(string text) => new($"time: invalid duration {GoQuote.QuoteBytes(text)}");
}
