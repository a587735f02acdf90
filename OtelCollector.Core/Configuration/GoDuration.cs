using System.Buffers;
using System.Globalization;

namespace OtelCollector.Core.Configuration;

/// <summary>Durations as configuration files write them: <c>200ms</c>, <c>5s</c>, <c>1h30m</c>, <c>1.5h</c>.</summary>
public static class GoDuration
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text, e.g. <c>1m30s</c>; <c>0</c> needs no unit.</param>
    /// <param name="duration">The duration, in steps of 100 ns.</param>
    /// <param name="error">Why the text is none, in the Collector's wording; null where it is one.</param>
    public static bool TryParse(string text, out TimeSpan duration, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        duration = TimeSpan.Zero;
        error = null;
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (negative || rest.StartsWith("+"))
            rest = rest[1..];
        if (rest is "0")
            return true;
        if (rest.IsEmpty)
            error = Invalid(text);

        var ticks = 0m;
        while (error is null && !rest.IsEmpty)
            error = ReadPart(text, ref rest, ref ticks);
        if (error is not null)
            return false;
        if (ticks > long.MaxValue)
        {
            error = Invalid(text);
            return false;
        }

        duration = TimeSpan.FromTicks((long)(negative ? -ticks : ticks));
        return true;
    }

    /// <summary>The error as configuration errors state it: without the value, which may be a secret.</summary>
    internal static string WithoutValue(string error) =>
        error.StartsWith("time: unknown unit ", StringComparison.Ordinal)
            ? "time: unknown unit"
            : error[..error.LastIndexOf(' ')];

    private static string? ReadPart(string text, ref ReadOnlySpan<char> rest, ref decimal ticks)
    {
        var digits = rest.IndexOfAnyExcept(NumberCharacters);
        if (digits < 0)
            digits = rest.Length;
        if (digits is 0 or > 18
            || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n))
        {
            return Invalid(text);
        }

        rest = rest[digits..];
        var letters = rest.IndexOfAny(NumberCharacters);
        var unit = letters < 0 ? rest : rest[..letters];
        if (unit.IsEmpty)
            return $"time: missing unit in duration \"{text}\"";
        decimal? scale = unit switch
        {
            "ns" => 0.01m,
            "us" or "µs" or "μs" => TimeSpan.TicksPerMicrosecond,
            "ms" => TimeSpan.TicksPerMillisecond,
            "s" => TimeSpan.TicksPerSecond,
            "m" => TimeSpan.TicksPerMinute,
            "h" => TimeSpan.TicksPerHour,
            _ => null,
        };
        if (scale is null)
            return $"time: unknown unit \"{unit}\" in duration \"{text}\"";
        ticks += n * scale.Value;
        rest = rest[unit.Length..];
        return null;
    }

    private static string Invalid(string text) => $"time: invalid duration \"{text}\"";
}
