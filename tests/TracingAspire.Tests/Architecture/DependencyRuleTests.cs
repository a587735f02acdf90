namespace TracingAspire.Tests.Architecture;

/// <summary>Who may know whom (docs/architecture.md). A new project needs a line here, on purpose.</summary>
public class DependencyRuleTests
{
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["Jaeger"] = ["OtelCollector.Core"],
        ["OtelCollector"] = ["OtelCollector.Core"],
        ["OtelCollector.Core"] = [],
        ["TaskService"] = ["TracingAspire.ServiceDefaults"],
        ["TaskTraffic"] = ["TracingAspire.ServiceDefaults"],
        ["TaskWeb"] = ["TracingAspire.ServiceDefaults"],
        ["TracingAspire.AppHost"] =
            ["TracingAspire.Hosting", "TracingAspire.Downloads", "Jaeger", "OtelCollector", "TaskService", "TaskTraffic", "TaskWeb"],
        ["TracingAspire.Aspirate"] = [],
        ["TracingAspire.Downloads"] = [],
        ["TracingAspire.Hosting"] = ["TracingAspire.Downloads"],
        ["TracingAspire.ServiceDefaults"] = [],
        ["TracingAspire.Testing"] = ["TracingAspire.Hosting"],
    };

    private static readonly Dictionary<string, string[]> OnlyIn = new(StringComparer.Ordinal)
    {
        ["AWSSDK.Core"] = ["TracingAspire.Hosting"],
        ["AWSSDK.DynamoDBv2"] = ["TaskService"],
        ["Aspire."] = ["TracingAspire.AppHost", "TracingAspire.Testing"],
        ["BCrypt.Net-Next"] = ["OtelCollector.Core"],
        ["K4os."] = ["OtelCollector.Core"],
        ["Snappier"] = ["OtelCollector.Core"],
        ["Yarp."] = ["TaskWeb"],
        ["YamlDotNet"] = ["OtelCollector.Core", "TracingAspire.Hosting"],
        ["OpenTelemetry."] = ["TracingAspire.ServiceDefaults", "TaskService", "OtelCollector.Core"],
    };

    private static IEnumerable<ProjectFile> Products => ProjectFile.All.Where(project => !IsTest(project));

    [Fact]
    public void ProjectReferences_EveryProduct_StayWithinTheRules()
    {
        Products.ShouldNotBeEmpty();
        Products.Select(project => project.Name).ShouldBe(MayReference.Keys, ignoreOrder: true);
        Products.SelectMany(project => project.Projects.Except(MayReference[project.Name]).Select(bad => $"{project.Name} -> {bad}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void ProjectReferences_EveryTest_MirrorsItsProject()
    {
        var mirrors = ProjectFile.All.Where(project => IsTest(project) && project.Name != "TracingAspire.Tests").ToList();
        mirrors.ShouldNotBeEmpty();
        foreach (var test in mirrors.Where(test => test.Name.EndsWith(".Tests", StringComparison.Ordinal)))
        {
            var subject = test.Name[..^".Tests".Length];
            MayReference.Keys.ShouldContain(subject, $"{test.Name} mirrors no project");
            test.Projects.ShouldContain(subject);
        }
    }

    [Fact]
    public void PackageReferences_OfOneConcern_StayInTheProjectsOfThatConcern()
    {
        var uses = Products.SelectMany(project => project.Packages.Select(package => (project.Name, package))).ToList();
        uses.ShouldNotBeEmpty();
        foreach (var (prefix, projects) in OnlyIn)
        {
            uses.Where(use => use.package.StartsWith(prefix, StringComparison.Ordinal) && !projects.Contains(use.Name))
                .ShouldBeEmpty($"{prefix}* belongs to {string.Join(", ", projects)}");
        }
    }

    private static bool IsTest(ProjectFile project) =>
        project.Path.StartsWith("tests/", StringComparison.Ordinal) || project.Path.StartsWith("benchmarks/", StringComparison.Ordinal);
}
