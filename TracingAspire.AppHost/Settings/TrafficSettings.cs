using System.Globalization;
using TaskTraffic.Settings;
using TracingAspire.Configuration;

namespace TracingAspire.AppHost.Settings;

/// <summary>The users that make traffic: <c>Tracing:Traffic</c> and what is below it.</summary>
/// <param name="FromStart">
/// Whether they come with the application (<c>./run.sh --traffic</c>); else when somebody starts the resource.
/// </param>
/// <param name="Values">
/// The settings of theirs that are set (<c>Users</c>, <c>RequestsPerSecond</c>, <c>ErrorPercent</c>, <c>SlowPercent</c>,
/// <c>Seed</c>), by name, as texts.
/// </param>
public sealed record TrafficSettings([property: Setting("Tracing:Traffic")] bool FromStart, IReadOnlyDictionary<string, string> Values)
{
    private const string Section = "Traffic";

    /// <summary>Reads the settings; what is wrong with them the reader remembers.</summary>
    internal static TrafficSettings Read(SettingsReader reader)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new Dictionary<string, double?>(StringComparer.Ordinal);
        foreach (var setting in TrafficSetting.All)
        {
            var text = reader.Text(KeyOf(setting));
            var (value, problem) = setting.Read(text, NameOf(setting));
            values[setting.Name] = value;
            if (problem is not null)
            {
                reader.Refuse(problem);
            }
            else if (text is not null)
            {
                texts[setting.Name] = value!.Value.ToString(CultureInfo.InvariantCulture);
            }
        }

        var (errors, slow) = (TrafficSetting.ErrorPercent, TrafficSetting.SlowPercent);
        if (TrafficShares.Refuse(values[errors.Name]!.Value, values[slow.Name]!.Value, NameOf(errors), NameOf(slow)) is { } refusal)
        {
            reader.Refuse(refusal);
        }

        return new(reader.Flag(Section, fallback: false), texts);
    }

    private static string KeyOf(TrafficSetting setting) => $"{Section}:{setting.Name}";

    private static string NameOf(TrafficSetting setting) => $"Tracing:{KeyOf(setting)}";
}
