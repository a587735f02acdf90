using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Deployment.CloudFormation;

/// <summary>The templates of deploy/cloudformation, those that are broken on purpose, and the specification for all.</summary>
public sealed class TemplateFolder : IAsyncLifetime
{
    private const string Deployed = "deploy/cloudformation";
    private const string Broken = "tests/TracingAspire.Tests/Deployment/CloudFormation/Broken";

    internal ResourceSpecification Specification { get; private set; } = null!;

    public static IEnumerable<TheoryDataRow<string>> DeployedNames => Names(Deployed);

    public static IEnumerable<TheoryDataRow<string>> BrokenNames => Names(Broken);

    internal static Template ReadDeployed(string name) => TemplateReader.Read(name, File.ReadAllText(PathOf(Deployed, name)));

    /// <summary>A broken template and its one mistake, which its first line tells as a comment.</summary>
    internal static (Template Template, string Mistake) ReadBroken(string name)
    {
        var text = File.ReadAllText(PathOf(Broken, name));
        return (TemplateReader.Read(name, text), text[2..text.IndexOf('\n', StringComparison.Ordinal)]);
    }

    public async ValueTask InitializeAsync()
    {
        var templates = DeployedNames.Select(row => ReadDeployed(row.Data)).Concat(BrokenNames.Select(row => ReadBroken(row.Data).Template));
        Specification = await ResourceSpecification.LoadAsync(
            templates.SelectMany(template => template.ResourcesByType()).Select(resource => resource.Type),
            TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IEnumerable<TheoryDataRow<string>> Names(string folder) =>
        Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)
            .Select(name => new TheoryDataRow<string>(name));

    private static string PathOf(string folder, string name) => Path.Combine(Repository.Root, folder, name + ".yaml");
}
