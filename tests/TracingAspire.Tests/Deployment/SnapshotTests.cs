using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Objects;
using TracingAspire.Tests.Deployment.Rendering;

namespace TracingAspire.Tests.Deployment;

/// <summary>The rendered YAML, committed, so that a change of it is seen: a folder an overlay, a file a name.</summary>
public sealed partial class SnapshotTests(Renderings renderings)
{
    /// <summary>Set it to anything to have the snapshots written anew.</summary>
    private const string Switch = "UPDATE_SNAPSHOTS";

    private const int ShownDifferences = 20;

    private static string Folder => Path.Combine(Repository.Root, "tests", "TracingAspire.Tests", "Deployment", "Snapshots");

    private static bool Updates => Environment.GetEnvironmentVariable(Switch) is { Length: > 0 };

    [Theory]
    [MemberData(nameof(Renderings.PlainNames), MemberType = typeof(Renderings))]
    public async Task Yaml_OfRenderedFolder_IsTheSnapshot(string name)
    {
        var rendered = FilesOf((await renderings.GetAsync(name)).Yaml);
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        if (Updates)
        {
            Array.ForEach(Directory.GetFiles(folder), File.Delete);
            foreach (var (file, yaml) in rendered)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, file), yaml, TestContext.Current.CancellationToken);
            }
        }

        var snapshots = Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        var differences = from file in snapshots.Keys.Union(rendered.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                          let difference = LineDifferences.Between(snapshots.GetValueOrDefault(file, ""), rendered.GetValueOrDefault(file, ""), ShownDifferences)
                          where difference.Length > 0
                          select $"{file}:\n{difference}";

        string.Join('\n', differences).ShouldBeEmpty(
            $"{Repository.Relative(folder)} is not what is rendered. If the change is wanted: {Switch}=1 dotnet test --project tests/TracingAspire.Tests --filter-class '*{nameof(SnapshotTests)}'");
    }

    [Fact]
    public void Snapshots_OfFoldersThatAreGone_AreGone() =>
        Directory.GetDirectories(Folder).Select(Path.GetFileName)
            .ShouldBe(DeploymentFolder.All.Where(folder => folder.Component is null).Select(folder => folder.Name), ignoreOrder: true);

    // The hash of a ConfigMap is in the text of the file and not in its name.
    private static Dictionary<string, string> FilesOf(string yaml) => yaml.Split("\n---\n")
        .Select(document => document.TrimEnd('\n') + "\n")
        .GroupBy(document => $"{Hash.Replace(YamlObjects.Parse(document).Single().Name, "")}.yaml", StringComparer.Ordinal)
        .ToDictionary(name => name.Key, name => string.Join("---\n", name), StringComparer.Ordinal);

    [GeneratedRegex("-[2456789bcdfghkmt]{10}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hash { get; }
}
