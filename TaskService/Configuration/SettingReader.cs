using Microsoft.Extensions.Options;

namespace TaskService.Configuration;

/// <summary>Reads settings and collects a sentence for each that cannot be used, so that all are told at once.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    private readonly List<string> _problems = [];

    public string? Text(string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public bool Flag(string key, bool fallback)
    {
        if (Text(key) is not { } value)
            return fallback;
        if (bool.TryParse(value, out var flag))
            return flag;
        Report($"{EnvironmentName(key)} is '{value}': use true or false.");
        return fallback;
    }

    public TimeSpan Seconds(string key, TimeSpan fallback, int max)
    {
        if (Text(key) is not { } value)
            return fallback;
        if (int.TryParse(value, out var seconds) && seconds >= 1 && seconds <= max)
            return TimeSpan.FromSeconds(seconds);
        Report($"{EnvironmentName(key)} is '{value}': use a whole number of seconds from 1 to {max}.");
        return fallback;
    }

    public void Report(string problem) => _problems.Add(problem);

    public void ThrowIfUnusable<TOptions>()
    {
        if (_problems.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), _problems);
    }

    private static string EnvironmentName(string key) => key.Replace(":", "__");
}
