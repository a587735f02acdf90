using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment;

namespace TracingAspire.Tests.Documentation.Configuration;

/// <summary>docs/configuration.md is what the code says, and says everything.</summary>
public class ConfigurationPageTests
{
    private const string Switch = "UPDATE_SNAPSHOTS";

    private static string File { get; } = System.IO.Path.Combine(Repository.Root, ConfigurationPage.Path);

    [Fact]
    public void Page_OfTheCode_IsTheCommittedOne()
    {
        var written = ConfigurationPage.Write();
        if (Environment.GetEnvironmentVariable(Switch) is { Length: > 0 })
        {
            System.IO.File.WriteAllText(File, written);
        }

        LineDifferences.Between(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), written, 20)
            .ShouldBeEmpty($"{ConfigurationPage.Path} is not what the code says. {Switch}=1 dotnet test --project tests/TracingAspire.Tests --filter-class '*{nameof(ConfigurationPageTests)}' writes it.");
    }

    [Fact]
    public void Keys_OfTheCode_AreOnThePage()
    {
        KeysInCode.All.Count.ShouldBeGreaterThan(50);
        var listed = ConfigurationPage.Keys.Select(key => key.Name.Replace("__", ":", StringComparison.Ordinal))
            .Concat(ConfigurationPage.Keys.SelectMany(key => Quoted(key.Meaning)))
            .ToHashSet(StringComparer.Ordinal);

        KeysInCode.All.Where(found => !IsListed(found.Key, listed))
            .Select(found => $"{found.Key} in {found.Value}")
            .ShouldBeEmpty($"nobody can know of these keys: put [Setting(\"…\")] on the option that is read from it, or add it to {nameof(StandardKeys)} or {nameof(RepositoryKeys)}");
    }

    [Fact]
    public void Keys_OnThePage_HaveAMeaning()
    {
        ConfigurationPage.Keys.Count.ShouldBeGreaterThan(50);
        ConfigurationPage.Keys.Where(key => key.Meaning.Length < 10 || key.Default.Length == 0).ShouldBeEmpty();
    }

    [Fact]
    public void Keys_OnThePage_AreReadSomewhere()
    {
        var sources = string.Concat(Repository.Files(Repository.Root, ".cs", ".sh", ".yaml", ".csproj", ".props", ".targets")
            .Where(file => !Repository.Relative(file).StartsWith("tests/TracingAspire.Tests/Documentation/", StringComparison.Ordinal))
            .Select(System.IO.File.ReadAllText));
        ConfigurationPage.Keys.Select(key => key.Name.Replace("__", ":", StringComparison.Ordinal).Split(":0")[0])
            .Where(key => !sources.Contains(key, StringComparison.Ordinal) && !sources.Contains(key.Split(':')[^1], StringComparison.Ordinal))
            .ShouldBeEmpty("nothing reads these keys any more");
    }

    private static bool IsListed(string key, HashSet<string> listed) =>
        !key.Any(char.IsLetter)
        || listed.Contains(key)
        || listed.Contains($"Tracing:{key}")
        || RepositoryKeys.Machine.Contains(key)
        || StandardKeys.NotSettings.Keys.Any(known => key.StartsWith(known, StringComparison.Ordinal))
        || (key.Split('*') is [{ Length: > 0 } start, ..] && key.Contains('*', StringComparison.Ordinal) && listed.Any(known => known.StartsWith(start, StringComparison.Ordinal)))
        || listed.Any(known => known.StartsWith($"{key}:", StringComparison.Ordinal));

    private static IEnumerable<string> Quoted(string text) => text.Split('`').Where((_, index) => index % 2 == 1);
}
