using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Deployment.Prerequisites;

/// <summary>A page of commands: its shell blocks, and its table of what is installed in which version.</summary>
internal sealed partial class PrerequisitesPage(string text)
{
    /// <summary>Chart and version, from the table.</summary>
    public IReadOnlyDictionary<string, string> Charts { get; } = Row.Matches(text)
        .ToDictionary(row => row.Groups["chart"].Value, row => row.Groups["version"].Value, StringComparer.Ordinal);

    public IReadOnlyList<string> Blocks { get; } = [.. Block.Matches(text).Select(block => block.Groups["commands"].Value)];

    /// <summary>Every command, on one line.</summary>
    public IEnumerable<string> Commands =>
        Blocks.SelectMany(block => block.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with the versions: a line for each.</summary>
    public IEnumerable<string> UnpinnedVersions()
    {
        var installed = Commands.Where(command => command.StartsWith("helm upgrade --install ", StringComparison.Ordinal)).ToList();
        foreach (var command in installed)
        {
            var chart = command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3];
            var version = Version.Match(command).Groups["version"].Value;
            if (!Exact.IsMatch(version))
                yield return $"{chart}: '{version}' is no exact version";
            else if (!Charts.TryGetValue(chart, out var listed) || listed != version)
                yield return $"{chart}: the command installs {version}, the table says {listed}";
        }

        foreach (var chart in Charts.Keys.Where(chart => !installed.Exists(command => command.Contains($" {chart} ", StringComparison.Ordinal))))
            yield return $"{chart}: no command installs it";
        foreach (var command in Commands.Where(command => command.Contains("latest", StringComparison.OrdinalIgnoreCase)))
            yield return $"'latest' is no version: {command}";
    }

    [GeneratedRegex(@"^\| (?<chart>[a-z-]+) \| (?<version>v?\d+\.\d+\.\d+) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"^```sh\n(?<commands>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block { get; }

    [GeneratedRegex(@" --version (?<version>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version { get; }

    [GeneratedRegex(@"\Av?\d+\.\d+\.\d+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exact { get; }
}
