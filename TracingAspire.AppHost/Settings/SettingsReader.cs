using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TracingAspire.AppHost.Settings;

/// <summary>Reads values of the section <c>Tracing</c> and remembers a sentence for each bad one.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _errors = [];

    /// <summary>Which setting, which value, what to do.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Adds a sentence about values that are good one by one and bad together.</summary>
    public void Refuse(string sentence) => _errors.Add(sentence);

    /// <summary>The text of a setting, or null where it is not set.</summary>
    public string? Text(string name) => configuration[$"Tracing:{name}"] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>One of an enum's names, in any case.</summary>
    public T Choice<T>(string name, T fallback)
        where T : struct, Enum
    {
        if (Text(name) is not { } value)
        {
            return fallback;
        }

        if (Enum.GetNames<T>().FirstOrDefault(known => known.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } match)
        {
            return Enum.Parse<T>(match);
        }

        _errors.Add($"Tracing:{name} is '{value}': use one of {string.Join(", ", Enum.GetNames<T>())}.");
        return fallback;
    }

    /// <summary>True or false, in any case.</summary>
    public bool Flag(string name, bool fallback)
    {
        if (Text(name) is not { } value)
        {
            return fallback;
        }

        if (bool.TryParse(value, out var flag))
        {
            return flag;
        }

        _errors.Add($"Tracing:{name} is '{value}': use true or false.");
        return fallback;
    }

    /// <summary>A whole number within bounds.</summary>
    public int Number(string name, int fallback, int least, int most)
    {
        if (Text(name) is not { } value)
        {
            return fallback;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        _errors.Add($"Tracing:{name} is '{value}': use a whole number from {least} to {most}.");
        return fallback;
    }

    /// <summary>The full path of an existing file; a relative one counts from the current folder.</summary>
    public string? ExistingFile(string name)
    {
        if (Text(name) is not { } value)
        {
            return null;
        }

        if (!File.Exists(value))
        {
            _errors.Add($"Tracing:{name} is '{value}', where there is no file: name an existing one or leave it out.");
        }

        return Path.GetFullPath(value);
    }

    /// <summary>The full path of a folder, which need not exist yet; a relative one counts from the current folder.</summary>
    public string? Folder(string name)
    {
        if (Text(name) is not { } value)
        {
            return null;
        }

        if (File.Exists(value))
        {
            _errors.Add($"Tracing:{name} is '{value}', which is a file: name a folder or leave it out.");
        }

        return Path.GetFullPath(value);
    }

    /// <summary>A container image.</summary>
    public ContainerImage Image(string name, ContainerImage fallback)
    {
        if (Text(name) is not { } value)
        {
            return fallback;
        }

        if (ContainerImage.TryParse(value) is { } image)
        {
            return image;
        }

        _errors.Add($"Tracing:{name} is '{value}': use [registry/]name:tag in lower case, e.g. {fallback}.");
        return fallback;
    }
}
