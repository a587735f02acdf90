using System.Globalization;
using Jaeger.Model;

namespace Jaeger.GoFormats;

/// <summary>Points in time, in nanoseconds since 1970, as Go's <c>time</c> package reads and writes them.</summary>
internal static class GoTime
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const string Layout = "2006-01-02T15:04:05.999999999Z07:00";

    /// <summary>
    /// Parses RFC 3339 with up to nine fraction digits. A space is read as the plus sign of the offset: that is what
    /// an unencoded <c>+02:00</c> turns into on its way through a query string.
    /// </summary>
    /// <exception cref="FormatException">The text is no such time; the message is Go's.</exception>
    public static long ParseRfc3339(string text)
    {
        var cursor = new Cursor(text);
        var year = cursor.Digits(4, "2006");
        cursor.Literal('-');
        var month = cursor.Digits(2, "01");
        cursor.InRange(month, 1, 12, "month");
        cursor.Literal('-');
        var day = cursor.Digits(2, "02");
        cursor.Literal('T');
        var hour = cursor.Hour();
        cursor.InRange(hour, 0, 23, "hour");
        cursor.Literal(':');
        var minute = cursor.Digits(2, "04");
        cursor.InRange(minute, 0, 59, "minute");
        cursor.Literal(':');
        var second = cursor.Digits(2, "05");
        cursor.InRange(second, 0, 59, "second");
        var nanosecond = cursor.Fraction();
        var offset = cursor.Offset();
        cursor.End();
        cursor.InRange(day, 1, DateTime.DaysInMonth(Math.Max(year, 1), month), "day");

        var date = new DateTime(Math.Max(year, 1), month, day, hour, minute, second, DateTimeKind.Utc);
        return UnixNano.Saturate(((Int128)(date - DateTime.UnixEpoch).Ticks * 100) - ((Int128)offset * NanosecondsPerSecond) + nanosecond);
    }

    /// <summary>The text of Go's <c>Time.String</c> in UTC.</summary>
    public static string Format(Int128 unixNano)
    {
        var seconds = Int128.DivRem(unixNano, NanosecondsPerSecond);
        var (whole, fraction) = seconds.Remainder < 0
            ? (seconds.Quotient - 1, seconds.Remainder + NanosecondsPerSecond)
            : (seconds.Quotient, seconds.Remainder);
        var digits = fraction == 0 ? "" : "." + ((long)fraction).ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return DateTimeOffset.FromUnixTimeSeconds((long)whole).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + digits + " +0000 UTC";
    }

    private ref struct Cursor(string text)
    {
        private readonly string _text = text;
        private int _position;

        private readonly ReadOnlySpan<char> Rest => _text.AsSpan(_position);

        public int Digits(int count, string element)
        {
            if (Rest.Length < count || Rest[..count].ContainsAnyExceptInRange('0', '9')) throw CannotParse(element);
            var value = int.Parse(Rest[..count], NumberStyles.None, CultureInfo.InvariantCulture);
            _position += count;
            return value;
        }

        // Unlike all others, one digit will do.
        public int Hour() => Digits(Rest.Length > 1 && char.IsAsciiDigit(Rest[1]) ? 2 : 1, "15");

        public void Literal(char expected)
        {
            if (Rest.IsEmpty || Rest[0] != expected) throw CannotParse(expected.ToString());
            _position++;
        }

        public long Fraction()
        {
            if (Rest.Length < 2 || Rest[0] is not ('.' or ',') || !char.IsAsciiDigit(Rest[1])) return 0;
            var length = Rest[1..].IndexOfAnyExceptInRange('0', '9');
            var digits = length < 0 ? Rest[1..] : Rest.Slice(1, length);
            _position += digits.Length + 1;
            var significant = digits[..Math.Min(9, digits.Length)].ToString().PadRight(9, '0');
            return long.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        public int Offset()
        {
            if (Rest is ['Z', ..])
            {
                _position++;
                return 0;
            }

            if (Rest.Length < 6 || Rest[0] is not ('+' or '-' or ' ') || Rest[3] != ':') throw CannotParse("Z07:00");
            if (!int.TryParse(Rest[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
                || !int.TryParse(Rest[4..6], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
            {
                throw CannotParse("Z07:00");
            }

            InRange(hours, 0, 24, "time zone offset hour");
            InRange(minutes, 0, 59, "time zone offset minute");
            var sign = Rest[0] == '-' ? -1 : 1;
            _position += 6;
            return sign * ((hours * 60) + minutes) * 60;
        }

        public readonly void End()
        {
            if (!Rest.IsEmpty) throw new FormatException($"parsing time {GoQuote.QuoteBytes(_text)}: extra text: {GoQuote.QuoteBytes(Rest.ToString())}");
        }

        public readonly void InRange(int value, int minimum, int maximum, string element)
        {
            if (value < minimum || value > maximum) throw new FormatException($"parsing time {GoQuote.QuoteBytes(_text)}: {element} out of range");
        }

        private readonly FormatException CannotParse(string element) =>
            new($"parsing time {GoQuote.QuoteBytes(_text)} as {GoQuote.QuoteBytes(Layout)}: cannot parse {GoQuote.QuoteBytes(Rest.ToString())} as {GoQuote.QuoteBytes(element)}");
    }
}
