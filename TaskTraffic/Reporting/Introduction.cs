using TaskTraffic.Settings;

namespace TaskTraffic.Reporting;

/// <summary>The first line: what is going to happen, and how to have the same again.</summary>
internal static class Introduction
{
    /// <summary>Words the settings.</summary>
    public static string Of(TrafficOptions options) => FormattableString.Invariant(
        $"{options.Users} users of {options.Url.GetLeftPart(UriPartial.Authority)}, about {options.RequestsPerSecond} requests/s in bursts and quiet times; of their actions {options.ErrorPercent} % are mistakes and {options.SlowPercent} % slow. Seed {options.Seed}: the same seed gives the same users.");
}
