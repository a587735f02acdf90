using System.Globalization;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>Durations as the Collector's log writes them: <c>150ms</c>, <c>5.25s</c>, <c>1m30s</c>.</summary>
internal static class DurationText
{
    public static string Format(TimeSpan duration)
    {
        if (duration < TimeSpan.Zero)
            return "-" + Format(duration.Negate());
        if (duration == TimeSpan.Zero)
            return "0s";
        if (duration < TimeSpan.FromMicroseconds(1))
            return Number(duration.TotalNanoseconds) + "ns";
        if (duration < TimeSpan.FromMilliseconds(1))
            return Number(duration.TotalMicroseconds) + "µs";
        if (duration < TimeSpan.FromSeconds(1))
            return Number(duration.TotalMilliseconds) + "ms";
        var seconds = Number((duration.Ticks % TimeSpan.TicksPerMinute) / (decimal)TimeSpan.TicksPerSecond) + "s";
        var hours = (long)duration.TotalHours;
        if (hours > 0)
            return $"{hours}h{duration.Minutes}m{seconds}";
        return duration.Minutes > 0 ? $"{duration.Minutes}m{seconds}" : seconds;
    }

    private static string Number(double value) => Number((decimal)value);

    private static string Number(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);
}
