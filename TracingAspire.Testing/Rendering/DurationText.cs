using System.Globalization;

namespace TracingAspire.Testing;

/// <summary>Durations as people read them: three digits and a unit.</summary>
internal static class DurationText
{
    /// <summary>For example <c>1.25 s</c>, <c>12.3 ms</c>, <c>450 µs</c>.</summary>
    public static string Of(TimeSpan duration) => duration switch
    {
        { TotalSeconds: >= 1 } => Text(duration.TotalSeconds, "s"),
        { TotalMilliseconds: >= 1 } => Text(duration.TotalMilliseconds, "ms"),
        _ => Text(duration.TotalMicroseconds, "µs"),
    };

    private static string Text(double value, string unit) =>
        $"{value.ToString(value >= 100 ? "0" : value >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture)} {unit}";
}
