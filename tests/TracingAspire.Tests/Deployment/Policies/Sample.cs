using System.Text.Json.Nodes;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>The deployment of <c>sample.yaml</c>, whole or broken in one place.</summary>
internal static class Sample
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "TracingAspire.Tests", "Deployment", "Policies");

    public static IReadOnlyList<KubernetesObject> Objects =>
        [.. YamlObjects.Documents(File.ReadAllText(Path.Combine(Folder, "sample.yaml"))).Single()!.AsArray()
            .Select(item => new KubernetesObject(item!.AsObject()))];

    /// <summary>The sample with a field set to a value, or taken out.</summary>
    /// <param name="target">The object: "Deployment/task-service".</param>
    /// <param name="pointer">A JSON pointer to the field; empty for the object itself.</param>
    /// <param name="json">The value; null takes the field or the object away.</param>
    public static IReadOnlyList<KubernetesObject> With(string target, string pointer, string? json)
    {
        var objects = Objects.ToList();
        var found = objects.Single(candidate => $"{candidate.Kind}/{candidate.Name}" == target);
        if (pointer.Length == 0)
        {
            objects.Remove(found);
            return objects;
        }

        Set(found.Json, [.. pointer.Split('/').Skip(1).Select(part => part.Replace("~1", "/", StringComparison.Ordinal))], json);
        return objects;
    }

    /// <summary>The sample with one more object.</summary>
    public static IReadOnlyList<KubernetesObject> And(string yaml) => [.. Objects, .. YamlObjects.Parse(yaml)];

    private static void Set(JsonNode root, string[] path, string? json)
    {
        var parent = path[..^1].Aggregate(root, (node, name) => (node is JsonArray items ? items[int.Parse(name)] : node[name])!);
        var value = json is null ? null : JsonNode.Parse(json);
        switch (parent)
        {
            case JsonArray items when path[^1] == "-":
                items.Add(value);
                break;
            case JsonArray items when json is null:
                items.RemoveAt(int.Parse(path[^1]));
                break;
            case JsonArray items:
                items[int.Parse(path[^1])] = value;
                break;
            case JsonObject fields when json is null:
                fields.Remove(path[^1]).ShouldBeTrue($"There is no {path[^1]} to take away.");
                break;
            default:
                parent[path[^1]] = value;
                break;
        }
    }
}
