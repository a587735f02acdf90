using System.Globalization;

namespace TaskTraffic.Settings;

/// <summary>
/// A number that says how the traffic is: its name, default, limits and unit. The AppHost compiles this file as well, so
/// that a bad value is refused with the same sentence before anything starts.
/// </summary>
/// <param name="Name">The name in the section <c>Traffic</c> (in the AppHost's configuration <c>Tracing:Traffic</c>).</param>
/// <param name="Default">The value where it is not set; null for any.</param>
/// <param name="Least">The smallest value.</param>
/// <param name="Most">The largest value.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="IsWhole">Whether fractions are refused.</param>
internal sealed record TrafficSetting(string Name, double? Default, double Least, double Most, string Unit, bool IsWhole)
{
    /// <summary>How many users there are at a time.</summary>
    public static readonly TrafficSetting Users = new(nameof(Users), 5, 1, 100, "users", IsWhole: true);

    /// <summary>How many requests all users together send, on average of bursts and quiet times.</summary>
    public static readonly TrafficSetting RequestsPerSecond =
        new(nameof(RequestsPerSecond), 5, 0.1, 500, "requests per second", IsWhole: false);

    /// <summary>How many of the actions within a session are mistakes that the Task API refuses.</summary>
    public static readonly TrafficSetting ErrorPercent =
        new(nameof(ErrorPercent), 10, 0, 100, "percent of the actions", IsWhole: false);

    /// <summary>How many of the actions within a session take long.</summary>
    public static readonly TrafficSetting SlowPercent =
        new(nameof(SlowPercent), 10, 0, 100, "percent of the actions", IsWhole: false);

    /// <summary>What the users' choices are drawn from: the same seed gives the same users. Default: another each time.</summary>
    public static readonly TrafficSetting Seed = new(nameof(Seed), null, 0, int.MaxValue, "seed", IsWhole: true);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<TrafficSetting> All = [Users, RequestsPerSecond, ErrorPercent, SlowPercent, Seed];

    /// <summary>Reads the text of the setting.</summary>
    /// <param name="text">What was set; blank counts as not set.</param>
    /// <param name="shownName">The setting's name as the reader of a problem knows it.</param>
    /// <returns>The value, null where there is none, and a sentence where the text cannot be used.</returns>
    public (double? Value, string? Problem) Read(string? text, string shownName)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (Default, null);
        var styles = IsWhole ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        if (double.TryParse(text.Trim(), styles, CultureInfo.InvariantCulture, out var value) && value >= Least && value <= Most)
            return (value, null);
        var kind = IsWhole ? "whole number" : "number";
        return (Default, string.Create(
            CultureInfo.InvariantCulture, $"{shownName} is '{text}': use a {kind} from {Least} to {Most} ({Unit})."));
    }
}
