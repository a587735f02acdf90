using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Deployment.Generation;

/// <summary>
/// The committed configurations of the Collectors are what <c>deploy/generate.sh</c> makes of the files that run on a
/// developer's machine.
/// </summary>
public sealed partial class GeneratedConfigurationTests
{
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal)
    {
        ["OTLP_HOST"] = "0.0.0.0",
        ["JAEGER_LISTEN_HOST"] = "0.0.0.0",
    };

    private static string Script => File.ReadAllText(Path.Combine(Repository.Root, "deploy", "generate.sh"));

    public static TheoryData<string, string, string> Collectors =>
        [.. CollectorLines.Matches(Script).Select(line => (line.Groups["name"].Value, line.Groups["project"].Value, line.Groups["source"].Value))];

    public static TheoryData<string, string> Copies =>
        [.. CopyLines.Matches(Script).Select(line => (line.Groups["source"].Value, line.Groups["copy"].Value))];

    [Theory]
    [MemberData(nameof(Collectors))]
    public async Task Configuration_OfCollector_IsWhatItsSourcesGive(string name, string project, string source)
    {
        var folder = $"deploy/collectors/{name}";
        var run = await ProcessRun.RunAsync(
            "dotnet",
            [BuiltProject.PathOf(project), "print-config", "--mode", "unredacted", "--config", source, "--config", $"{folder}/delta.yaml"],
            environment: Environment);
        run.ExitCode.ShouldBe(0, run.Errors);
        var fresh = run.Output.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? line : $"    {line}");

        var committed = await File.ReadAllTextAsync(Path.Combine(Repository.Root, folder, "config.yaml"), TestContext.Current.CancellationToken);

        LineDifferences.Between(committed[(committed.IndexOf("  config:\n", StringComparison.Ordinal) + "  config:\n".Length)..].TrimEnd('\n'), string.Join('\n', fresh), 20)
            .ShouldBeEmpty($"{folder}/config.yaml is not what its sources give: run deploy/generate.sh and commit what it writes.");
    }

    [Theory]
    [MemberData(nameof(Copies))]
    public void Copy_OfConfigurationFile_IsTheFile(string source, string copy) =>
        LineDifferences.Between(File.ReadAllText(Path.Combine(Repository.Root, copy)), File.ReadAllText(Path.Combine(Repository.Root, source)), 20)
            .ShouldBeEmpty($"{copy} is not {source}: run deploy/generate.sh and commit what it writes.");

    [GeneratedRegex(@"^generate_collector (?<name>[\w-]+) (?<project>[\w.]+) (?<source>[\w./-]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CollectorLines { get; }

    [GeneratedRegex(@"^write (?<source>[\w./-]+) (?<copy>[\w./-]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CopyLines { get; }
}
