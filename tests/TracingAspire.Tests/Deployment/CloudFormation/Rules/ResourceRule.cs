using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.CloudFormation.Rules;

/// <summary>Resource types exist, their properties too, those required are there, and values have the right type.</summary>
internal static class ResourceRule
{
    public static IEnumerable<string> Check(Template template, ResourceSpecification specification)
    {
        foreach (var (path, type, resource) in template.ResourcesByType())
        {
            if (!specification.Resources.TryGetValue(type, out var known))
            {
                yield return $"{path}: there is no resource type '{type}'";
                continue;
            }

            foreach (var error in Members($"{path}.Properties", resource["Properties"], type, known.Properties, specification))
                yield return error;
        }
    }

    private static IEnumerable<string> Members(
        string path,
        JsonNode? node,
        string type,
        IReadOnlyDictionary<string, ResourceSpecification.Property> known,
        ResourceSpecification specification)
    {
        if (node is not (null or JsonObject))
            return [$"{path}: {type} is a map"];
        var map = node?.AsObject() ?? [];
        var unknown = map.Select(member => member.Key).Where(name => !known.ContainsKey(name))
            .Select(name => $"{path}.{name}: {type} has no property '{name}'");
        var missing = known.Where(property => property.Value.Required && !map.ContainsKey(property.Key))
            .Select(property => $"{path}: {type} needs the property '{property.Key}'");
        var wrong = map.Where(member => known.ContainsKey(member.Key))
            .SelectMany(member => Value($"{path}.{member.Key}", member.Value, known[member.Key].Type, specification));
        return [.. unknown, .. missing, .. wrong];
    }

    private static IEnumerable<string> Value(
        string path, JsonNode? node, ResourceSpecification.ValueType type, ResourceSpecification specification)
    {
        if (node is JsonObject map && map["Fn::If"] is JsonArray choice)
            return choice.Skip(1).SelectMany(branch => Value(path, branch, type, specification));
        if (Function.IsFunction(node))
            return [];
        return type.Kind switch
        {
            "structure" => Members(path, node, specification.Structures[type.Id!].Name, specification.Structures[type.Id!].Properties, specification),
            "array" when node is JsonArray list => list.SelectMany((item, index) => Value($"{path}[{index}]", item, type.Element!, specification)),
            "map" when node is JsonObject entries => entries.SelectMany(entry => Value($"{path}.{entry.Key}", entry.Value, type.Element!, specification)),
            "union" => Union(path, node, type.Types!, specification),
            "json" => [],
            "tag" when node is JsonObject => [],
            _ => Primitive(path, node, type),
        };
    }

    /// <summary>The errors of the branch that fits best; free JSON would take anything, so it counts where it is alone.</summary>
    private static List<string> Union(
        string path, JsonNode? node, IEnumerable<ResourceSpecification.ValueType> types, ResourceSpecification specification) =>
        types.OrderBy(type => type.Kind == "json" && node is not JsonObject)
            .Where(type => type.Kind != "json" || node is JsonObject)
            .Select(type => Value(path, node, type, specification).ToList())
            .MinBy(errors => errors.Count) ?? [];

    private static string[] Primitive(string path, JsonNode? node, ResourceSpecification.ValueType type)
    {
        var fits = type.Kind switch
        {
            "string" or "date-time" => node is JsonValue,
            "boolean" => node is JsonValue value && bool.TryParse(value.ToString(), out _),
            "integer" => node is JsonValue value && long.TryParse(value.ToString(), out _),
            "number" => node is JsonValue value && double.TryParse(value.ToString(), out _),
            _ => false,
        };
        if (!fits)
            return [$"{path}: {node?.ToJsonString() ?? "nothing"} is no {type.Kind}"];
        return type.Values is { Count: > 0 } values && !values.Any(value => value.ToString() == node!.ToString())
            ? [$"{path}: '{node}' is none of {string.Join(", ", values)}"]
            : [];
    }
}
