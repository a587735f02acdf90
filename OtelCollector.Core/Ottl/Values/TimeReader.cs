using System.Globalization;

namespace OtelCollector.Core.Ottl.Values;

/// <summary>A text while a time is read out of it, directive by directive.</summary>
internal sealed class TimeReader(string text)
{
    private static readonly DateTimeFormatInfo Names = CultureInfo.InvariantCulture.DateTimeFormat;

    private int _at;
    private int _year = 1;
    private int _month = 1;
    private int _day = 1;
    private int _hour;
    private int _minute;
    private int _second;
    private long _fraction;
    private bool? _isAfternoon;
    private TimeSpan? _offset;

    /// <summary>What is not yet read.</summary>
    public string Rest => text[_at..];

    public bool TryLiteral(char expected)
    {
        if (_at >= text.Length || text[_at] != expected)
            return false;
        _at++;
        return true;
    }

    public bool TryRead(char directive) => directive switch
    {
        'Y' => TryNumber(4, 4, out _year),
        'y' => TryNumber(2, 2, out var year) && Set(ref _year, year >= 69 ? 1900 + year : 2000 + year),
        'm' => TryNumber(2, 2, out _month),
        'o' or 'q' => TrySpaces() && TryNumber(1, 2, out _month),
        'b' or 'h' => TryName(Names.AbbreviatedMonthNames, out var month) && Set(ref _month, month + 1),
        'B' => TryName(Names.MonthNames, out var month) && Set(ref _month, month + 1),
        'd' => TryNumber(2, 2, out _day),
        'e' or 'g' => TrySpaces() && TryNumber(1, 2, out _day),
        'a' => TryName(Names.AbbreviatedDayNames, out _),
        'A' => TryName(Names.DayNames, out _),
        'H' or 'I' => TryNumber(2, 2, out _hour),
        'l' => TrySpaces() && TryNumber(1, 2, out _hour),
        'M' => TryNumber(2, 2, out _minute),
        'S' => TryNumber(2, 2, out _second),
        'L' => TryFraction(3),
        'f' => TryFraction(6),
        's' => TryFraction(9),
        'p' or 'P' => TryNoon(),
        'z' or 'i' or 'j' or 'k' or 'w' => TryOffset(),
        'Z' => TryZone(),
        'n' => TryLiteral('\n'),
        't' => TryLiteral('\t'),
        '%' => TryLiteral('%'),
        _ => false,
    };

    /// <summary>The time read; false where its parts make none.</summary>
    public bool TryGet(TimeZoneInfo zone, out long nanoseconds)
    {
        nanoseconds = 0;
        if (_isAfternoon is { } isAfternoon)
        {
            if (_hour is < 1 or > 12)
                return false;
            _hour = _hour % 12 + (isAfternoon ? 12 : 0);
        }

        if (_year is < 1 or > 9999 || _month is < 1 or > 12 || _day < 1 || _day > DateTime.DaysInMonth(_year, _month)
            || _hour > 23 || _minute > 59 || _second > 59)
        {
            return false;
        }

        var local = new DateTime(_year, _month, _day, _hour, _minute, _second, DateTimeKind.Unspecified);
        var offset = _offset ?? zone.GetUtcOffset(local);
        nanoseconds = ((local - DateTime.UnixEpoch) - offset).Ticks / TimeSpan.TicksPerSecond * 1_000_000_000 + _fraction;
        return true;
    }

    private static bool Set(ref int field, int value)
    {
        field = value;
        return true;
    }

    private bool TrySpaces()
    {
        while (_at < text.Length && text[_at] == ' ')
            _at++;
        return true;
    }

    private bool TryNumber(int min, int max, out int number)
    {
        var digits = 0;
        while (digits < max && _at + digits < text.Length && char.IsAsciiDigit(text[_at + digits]))
            digits++;
        number = 0;
        if (digits < min)
            return false;
        number = int.Parse(text.AsSpan(_at, digits), CultureInfo.InvariantCulture);
        _at += digits;
        return true;
    }

    private bool TryFraction(int digits)
    {
        if (!TryNumber(digits, digits, out var number))
            return false;
        _fraction = number;
        for (var i = digits; i < 9; i++)
            _fraction *= 10;
        return true;
    }

    private bool TryName(string[] names, out int index)
    {
        index = Array.FindIndex(names, n => n.Length > 0 && string.Compare(text, _at, n, 0, n.Length, StringComparison.OrdinalIgnoreCase) == 0);
        if (index < 0)
            return false;
        _at += names[index].Length;
        return true;
    }

    private bool TryNoon()
    {
        if (_at + 2 > text.Length)
            return false;
        var half = text.Substring(_at, 2);
        if (!half.Equals("AM", StringComparison.OrdinalIgnoreCase) && !half.Equals("PM", StringComparison.OrdinalIgnoreCase))
            return false;
        _isAfternoon = half[0] is 'p' or 'P';
        _at += 2;
        return true;
    }

    private bool TryOffset()
    {
        if (_at < text.Length && text[_at] == 'Z')
        {
            _offset = TimeSpan.Zero;
            _at++;
            return true;
        }

        if (_at >= text.Length || text[_at] is not ('+' or '-'))
            return false;
        var sign = text[_at++] == '-' ? -1 : 1;
        if (!TryNumber(2, 2, out var hours))
            return false;
        if (_at < text.Length && text[_at] == ':')
            _at++;
        if (!TryNumber(2, 2, out var minutes))
            minutes = 0;
        _offset = sign * new TimeSpan(hours, minutes, 0);
        return true;
    }

    private bool TryZone()
    {
        var letters = 0;
        while (_at + letters < text.Length && char.IsAsciiLetterUpper(text[_at + letters]))
            letters++;
        if (letters is < 1 or > 5)
            return false;
        _at += letters;
        _offset = TimeSpan.Zero;
        return true;
    }
}
