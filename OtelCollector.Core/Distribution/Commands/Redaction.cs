using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Distribution.Commands;

/// <summary>Takes secrets out of a configuration.</summary>
internal static class Redaction
{
    private const string Mask = "[REDACTED]";
    private const string Separator = "::";

    /// <summary>The tree with every value below one of the paths masked.</summary>
    public static ConfigMap Apply(ConfigMap tree, IReadOnlySet<string> paths) => Apply(tree, paths, string.Empty);

    private static ConfigMap Apply(ConfigMap map, IReadOnlySet<string> paths, string path) => map with
    {
        Entries = [.. map.Entries.Select(e => KeyValuePair.Create(e.Key, Apply(e.Value, paths, Join(path, e.Key))))],
    };

    private static ConfigNode Apply(ConfigNode node, IReadOnlySet<string> paths, string path) => node switch
    {
        _ when paths.Contains(path) => Masked(node),
        ConfigMap map => Apply(map, paths, path),
        ConfigList list => list with { Items = [.. list.Items.Select((item, i) => Apply(item, paths, $"{path}{Separator}{i}"))] },
        _ => node,
    };

    // Names of headers are no secrets; their values are.
    private static ConfigNode Masked(ConfigNode node) => node switch
    {
        ConfigMap map => map with { Entries = [.. map.Entries.Select(e => KeyValuePair.Create(e.Key, e.Key == "name" ? e.Value : Masked(e.Value)))] },
        ConfigList list => list with { Items = [.. list.Items.Select(Masked)] },
        { IsNull: true } => node,
        _ => new ConfigScalar(node.Line, Mask, IsPlain: false),
    };

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}{Separator}{key}";
}
