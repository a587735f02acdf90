using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Documentation.Markdown;

namespace TracingAspire.Tests.Documentation;

/// <summary>docs/architecture.md shows the projects and the application as they are.</summary>
public partial class ArchitecturePageTests
{
    private const string Page = "docs/architecture.md";

    /// <summary>What the picture shows besides resources.</summary>
    private static readonly string[] Outside = ["browser", "dashboard"];

    /// <summary>In the model, and nothing that runs.</summary>
    private static readonly string[] NotShown = ["kubernetes", "aspire-dashboard"];

    [Fact]
    public void Projects_InThePicture_ReferenceEachOtherAsTheirFilesSay()
    {
        var products = ProjectFile.All.Where(project => !project.Path.StartsWith("tests/", StringComparison.Ordinal) && !project.Path.StartsWith("benchmarks/", StringComparison.Ordinal)).ToList();
        products.Count.ShouldBeGreaterThan(8);
        var drawn = MermaidGraph.Of(Page, "Projects");

        drawn.Arrows.Order().ShouldBe(products.SelectMany(project => project.Projects.Select(reference => (From: project.Name, To: reference))).Order());
        products.Select(project => project.Name).Except(drawn.Nodes)
            .Except(MarkdownDocument.Open(Page).Text.Split('`'))
            .ShouldBeEmpty("projects without references are named in the text below the picture");
    }

    [Fact]
    public async Task Application_InThePicture_IsThatOfTheAppHost()
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.TracingAspire_AppHost>([.. Backends.Arguments], TestContext.Current.CancellationToken);
        var resources = builder.Resources.Where(resource => resource.Annotations.OfType<EndpointAnnotation>().Any() || resource is ProjectResource)
            .Where(resource => !NotShown.Contains(resource.Name, StringComparer.Ordinal)).ToList();
        var model = resources.SelectMany(resource => resource.Annotations.OfType<ResourceRelationshipAnnotation>()
            .Where(relationship => relationship.Type is "Reference" or "WaitFor")
            .Select(relationship => (From: resource.Name, To: relationship.Resource.Name))).ToHashSet();
        model.ShouldNotBeEmpty();
        var manifest = ManifestReferences();
        manifest.ShouldNotBeEmpty();

        var drawn = MermaidGraph.Of(Page, "One click");
        drawn.Nodes.ShouldBe(resources.Select(resource => resource.Name).Concat(Outside), ignoreOrder: true);
        drawn.Arrows.Where(arrow => !Outside.Contains(arrow.From, StringComparer.Ordinal) && !Outside.Contains(arrow.To, StringComparer.Ordinal)).Order()
            .ShouldBe(model.Union(manifest).Order());
    }

    [Fact]
    public void Decisions_OnThePage_AreAllThereAre()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "decisions"), "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        files.Count.ShouldBeGreaterThan(5);
        var listed = MarkdownDocument.Open(Page).Prose.Split("\n## Decisions\n")[1].Split("\n## ")[0];
        Decision.Matches(listed).Select(match => match.Groups["file"].Value).ShouldBe(files);
    }

    /// <summary>Whose bindings a resource's environment names, in the manifest that both hosting engines write.</summary>
    private static HashSet<(string From, string To)> ManifestReferences()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests/TracingAspire.AppHost.Tests/Publishing/manifest.json"));
        using var manifest = System.Text.Json.JsonDocument.Parse(text);
        return [.. from resource in manifest.RootElement.GetProperty("resources").EnumerateObject()
                   from reference in Reference.Matches(resource.Value.GetRawText())
                   let to = reference.Groups["resource"].Value
                   where to != resource.Name
                   select (resource.Name, to)];
    }

    [GeneratedRegex(@"\{(?<resource>[a-z-]+)\.bindings\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"\(decisions/(?<file>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decision { get; }
}
