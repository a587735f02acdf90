using Microsoft.Extensions.Configuration;

namespace TaskTraffic.Settings;

/// <summary>How the traffic is; section <c>Traffic</c> of the configuration.</summary>
/// <param name="Url">Where the application is: its host of the UI (<c>Traffic__Url</c>). Required.</param>
/// <param name="Users">See <see cref="TrafficSetting.Users"/>.</param>
/// <param name="RequestsPerSecond">See <see cref="TrafficSetting.RequestsPerSecond"/>.</param>
/// <param name="ErrorPercent">See <see cref="TrafficSetting.ErrorPercent"/>.</param>
/// <param name="SlowPercent">See <see cref="TrafficSetting.SlowPercent"/>.</param>
/// <param name="Seed">See <see cref="TrafficSetting.Seed"/>.</param>
internal sealed record TrafficOptions(
    Uri Url, int Users, double RequestsPerSecond, double ErrorPercent, double SlowPercent, int Seed)
{
    private const string Section = "Traffic";

    /// <summary>Reads the section; what is wrong with it are sentences, all at once.</summary>
    public static (TrafficOptions Options, IReadOnlyList<string> Problems) Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        var (errors, slow) = (Number(TrafficSetting.ErrorPercent)!.Value, Number(TrafficSetting.SlowPercent)!.Value);
        var options = new TrafficOptions(
            Url(),
            (int)Number(TrafficSetting.Users)!.Value,
            Number(TrafficSetting.RequestsPerSecond)!.Value,
            errors,
            slow,
            (int)(Number(TrafficSetting.Seed) ?? Random.Shared.Next(1, 100_000)));
        if (TrafficShares.Refuse(errors, slow, NameOf(TrafficSetting.ErrorPercent.Name), NameOf(TrafficSetting.SlowPercent.Name)) is { } refusal)
            problems.Add(refusal);
        return (options, problems);

        double? Number(TrafficSetting setting)
        {
            var (value, problem) = setting.Read(configuration[$"{Section}:{setting.Name}"], NameOf(setting.Name));
            if (problem is not null)
                problems.Add(problem);
            return value;
        }

        Uri Url()
        {
            var text = configuration[$"{Section}:{nameof(Url)}"];
            if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                return url;
            problems.Add($"{NameOf(nameof(Url))} is '{text}': use the address of task-web, for example http://localhost:8080.");
            return new Uri("http://localhost:8080");
        }
    }

    private static string NameOf(string setting) => $"{Section}__{setting}";
}
