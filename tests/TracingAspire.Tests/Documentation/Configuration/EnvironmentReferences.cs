using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Documentation.Configuration;

/// <summary>The variables a Collector's configuration file takes, with the defaults it gives them.</summary>
internal static partial class EnvironmentReferences
{
    public static IReadOnlyList<ConfigurationKey> Of(string file, IReadOnlyDictionary<string, (string Unit, string Meaning)> meanings)
    {
        var settings = File.ReadLines(Path.Combine(Repository.Root, file)).Where(line => !line.TrimStart().StartsWith('#'));
        var references = Reference.Matches(string.Join('\n', settings))
            .GroupBy(match => match.Groups["name"].Value, match => match.Groups["default"].Value, StringComparer.Ordinal)
            .ToDictionary(name => name.Key, name => name.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem(), StringComparer.Ordinal);
        references.Keys.ShouldBe(meanings.Keys, ignoreOrder: true, $"{file} takes these variables: say what they mean in {nameof(RepositoryKeys)}");
        return
        [
            .. meanings.OrderBy(meaning => meaning.Key, StringComparer.Ordinal).Select(meaning => new ConfigurationKey(
                meaning.Key, references[meaning.Key] is { Length: > 0 } value ? $"`{value}`" : "none", meaning.Value.Unit, meaning.Value.Meaning)),
        ];
    }

    [GeneratedRegex(@"\$\{env:(?<name>[A-Z_]+)(:-(?<default>[^}]*))?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference { get; }
}
