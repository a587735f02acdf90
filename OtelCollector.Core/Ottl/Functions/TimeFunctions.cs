using OtelCollector.Core.Ottl.Values;
using static OtelCollector.Core.Ottl.Functions.ParameterKind;

namespace OtelCollector.Core.Ottl.Functions;

/// <summary>Converters of times and durations; times are in UTC.</summary>
internal static class TimeFunctions
{
    private const long Microsecond = 1_000;
    private const long Millisecond = 1_000_000;
    private const long Second = 1_000_000_000;

    public static IEnumerable<OttlFunction> All { get; } =
    [
        OttlFunction.Of("Now", (_, _) => OttlValue.FromTime((DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100)),
        OttlFunction.Of("Duration", ParseDuration, new OttlParameter("duration", Text)),
        Unix("UnixNano", 1),
        Unix("UnixMicro", Microsecond),
        Unix("UnixMilli", Millisecond),
        Unix("UnixSeconds", Second),
        OttlFunction.Of("Unix", FromUnix, new("seconds", Int), new("nanoseconds", Int, true)),
        Part("Year", t => t.Year),
        Part("Month", t => t.Month),
        Part("Day", t => t.Day),
        Part("Hour", t => t.Hour),
        Part("Minute", t => t.Minute),
        Part("Second", t => t.Second),
        Part("Weekday", t => (long)t.DayOfWeek),
        OttlFunction.Of("Nanosecond", (c, a) => a.Time(c, 0) is { } t ? OttlValue.From(((t % Second) + Second) % Second) : c.Failure, new OttlParameter("time", Time)),
        Whole("Nanoseconds", 1),
        Whole("Microseconds", Microsecond),
        Whole("Milliseconds", Millisecond),
        Fraction("Seconds", Second),
        Fraction("Minutes", 60.0 * Second),
        Fraction("Hours", 3600.0 * Second),
        OttlFunction.Of("TruncateTime", Truncate, new("time", Time), new("duration", Duration)),
        new("Time", [new("time", Text), new("format", TextLiteral), new("location", TextLiteral, true), new("locale", TextLiteral, true)], ParseTime),
        new("FormatTime", [new("time", Time), new("format", TextLiteral)], FormatTime),
    ];

    private static OttlFunction Unix(string name, long unit) => OttlFunction.Of(
        name, (c, a) => a.Time(c, 0) is { } time ? OttlValue.From(Floor(time, unit)) : c.Failure, new OttlParameter("time", Time));

    private static OttlFunction Part(string name, Func<DateTime, long> part) => OttlFunction.Of(
        name, (c, a) => a.Time(c, 0) is { } time ? OttlValue.From(part(Date(time))) : c.Failure, new OttlParameter("time", Time));

    private static OttlFunction Whole(string name, long unit) => OttlFunction.Of(
        name, (c, a) => a.Duration(c, 0) is { } d ? OttlValue.From(d / unit) : c.Failure, new OttlParameter("duration", Duration));

    private static OttlFunction Fraction(string name, double unit) => OttlFunction.Of(
        name, (c, a) => a.Duration(c, 0) is { } d ? OttlValue.From(d / unit) : c.Failure, new OttlParameter("duration", Duration));

    private static long Floor(long nanoseconds, long unit)
    {
        var (quotient, remainder) = Math.DivRem(nanoseconds, unit);
        return remainder < 0 ? quotient - 1 : quotient;
    }

    private static DateTime Date(long nanoseconds) => DateTime.UnixEpoch.AddTicks(Floor(nanoseconds, 100));

    private static OttlValue ParseDuration(OttlContext context, OttlArguments a)
    {
        if (a.Text(context, 0) is not { } text)
            return context.Failure;
        return GoDurationText.TryParse(text, out var nanoseconds)
            ? OttlValue.FromDuration(nanoseconds)
            : OttlValue.Failure($"time: invalid duration {Syntax.GoQuote.Quote(text)}");
    }

    private static OttlValue FromUnix(OttlContext context, OttlArguments a)
    {
        if (a.Int(context, 0) is not { } seconds)
            return context.Failure;
        var nanoseconds = a.Has(1) ? a.Int(context, 1) : 0;
        return nanoseconds is null ? context.Failure : OttlValue.FromTime(unchecked(seconds * Second + nanoseconds.Value));
    }

    private static OttlValue Truncate(OttlContext context, OttlArguments a)
    {
        if (a.Time(context, 0) is not { } time || a.Duration(context, 1) is not { } duration)
            return context.Failure;
        if (duration <= 0)
            return OttlValue.FromTime(time);

        // Whole durations count from the year 1 there.
        var sinceYearOne = (Int128)DateTime.UnixEpoch.Ticks * 100 + time;
        return OttlValue.FromTime(time - (long)(sinceYearOne % duration));
    }

    private static OttlFunction.CallExpression ParseTime(OttlArguments arguments)
    {
        var format = arguments.TextLiteral(1)!;
        if (format.Length == 0)
            throw new OttlException("format cannot be nil");
        TimeFormat.Check(format);
        var zone = TimeZone(arguments.TextLiteral(2));
        if (arguments.TextLiteral(3) is { } locale && !IsLocale(locale))
            throw new OttlException($"unsupported locale '{locale}', value must be a supported BCP 47 language tag");
        return new(arguments, (c, a) =>
        {
            if (a.Text(c, 0) is not { } text)
                return c.Failure;
            if (text.Length == 0)
                return OttlValue.Failure("time cannot be nil");
            return TimeFormat.TryParse(text, format, zone, out var time, out var error) ? OttlValue.FromTime(time) : OttlValue.Failure(error);
        });
    }

    // Names of months and days are read in English.
    private static bool IsLocale(string name) =>
        name.Length >= 2 && name.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (name.Length == 2 || name[2] is '-' or '_');

    private static TimeZoneInfo TimeZone(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return TimeZoneInfo.Utc;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : throw new OttlException($"failed to load location {name}: unknown time zone {name}");
    }

    private static OttlFunction.CallExpression FormatTime(OttlArguments arguments)
    {
        var format = arguments.TextLiteral(1)!;
        if (format.Length == 0)
            throw new OttlException("format cannot be nil");
        TimeFormat.Check(format);
        return new(arguments, (c, a) => a.Time(c, 0) is { } time ? OttlValue.From(TimeFormat.Format(time, format)) : c.Failure);
    }
}
