using TracingAspire.Aspirate.Processes;
using TracingAspire.Downloads;
using YamlDotNet.RepresentationModel;

namespace TracingAspire.Aspirate.Tests.Fixtures;

/// <summary>The real kustomize, as kubectl carries it.</summary>
internal static class Rendering
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Lazy<Task<string>> Kubectl = new(async () =>
        Tools.ExecutablePath(Tools.Kubectl, await ToolCache.Default.EnsureAsync(Tools.Kubectl)));

    /// <summary>The objects of a folder.</summary>
    public static async Task<IReadOnlyList<YamlMappingNode>> RenderAsync(string folder)
    {
        var result = await new ProcessRunner().RunAsync(
            new(await Kubectl.Value, ["kustomize", folder], folder, Patience, "kustomize"), TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.Output);
        var stream = new YamlStream();
        stream.Load(new StringReader(result.Output));
        return [.. stream.Documents.Select(document => (YamlMappingNode)document.RootNode)];
    }

    /// <summary>The one object of a kind whose name starts so.</summary>
    public static YamlMappingNode One(this IEnumerable<YamlMappingNode> objects, string kind, string name) => objects.Single(candidate =>
        candidate.Text("kind") == kind && candidate.Text("metadata", "name").StartsWith(name, StringComparison.Ordinal));

    public static YamlNode? At(this YamlNode node, params object[] path)
    {
        YamlNode? current = node;
        foreach (var step in path)
        {
            current = (current, step) switch
            {
                (YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null,
                (YamlSequenceNode list, int index) => index < list.Children.Count ? list.Children[index] : null,
                _ => null,
            };
        }

        return current;
    }

    public static string Text(this YamlNode node, params object[] path) =>
        (node.At(path) as YamlScalarNode)?.Value ?? throw new KeyNotFoundException(string.Join('.', path));

    public static Dictionary<string, string> Texts(this YamlNode node, params object[] path) =>
        ((YamlMappingNode)node.At(path)!).Children.ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => ((YamlScalarNode)entry.Value).Value!);
}
