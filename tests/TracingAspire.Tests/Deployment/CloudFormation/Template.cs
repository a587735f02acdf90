using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.CloudFormation;

/// <summary>A template: its sections, and every value in it with its path.</summary>
internal sealed record Template(string Name, JsonObject Root)
{
    public JsonObject Parameters => Section("Parameters");

    public JsonObject Conditions => Section("Conditions");

    public JsonObject Resources => Section("Resources");

    public JsonObject Outputs => Section("Outputs");

    /// <summary>Every value below <paramref name="node"/>, itself included, that is an object with the member.</summary>
    public static IEnumerable<(string Path, JsonObject Value)> ObjectsWith(string path, JsonNode? node, string member) =>
        Values(path, node)
            .Where(value => value.Node is JsonObject map && map.ContainsKey(member))
            .Select(value => (value.Path, value.Node!.AsObject()));

    public static IEnumerable<(string Path, JsonNode? Node)> Values(string path, JsonNode? node)
    {
        yield return (path, node);
        IEnumerable<(string Path, JsonNode? Node)> children = node switch
        {
            JsonObject map => map.Select(child => (Join(path, child.Key), child.Value)),
            JsonArray list => list.Select((child, index) => ($"{path}[{index}]", child)),
            _ => [],
        };
        foreach (var value in children.SelectMany(child => Values(child.Path, child.Node)))
            yield return value;
    }

    public IEnumerable<(string Path, JsonNode? Node)> Values() => Values("", Root);

    public IEnumerable<(string Path, string Type, JsonObject Resource)> ResourcesByType() =>
        Resources.Select(resource => (
            $"Resources.{resource.Key}",
            resource.Value!["Type"]!.GetValue<string>(),
            resource.Value!.AsObject()));

    public static string Join(string path, string member) => path.Length == 0 ? member : $"{path}.{member}";

    private JsonObject Section(string name) => Root[name]?.AsObject() ?? [];
}
