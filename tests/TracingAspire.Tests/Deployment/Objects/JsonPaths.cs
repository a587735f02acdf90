using System.Text.Json;
using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.Objects;

/// <summary>Reads what may not be there: <c>spec.template.spec</c> goes through objects by the names of their fields.</summary>
internal static class JsonPaths
{
    public static JsonNode? At(this JsonNode? node, string path) =>
        path.Split('.').Aggregate(node, (current, name) => (current as JsonObject)?[name]);

    /// <summary>The objects of a list; nothing where there is no list.</summary>
    public static IEnumerable<JsonObject> Items(this JsonNode? node, string path) =>
        (node.At(path) as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The scalars of a list, as text.</summary>
    public static IEnumerable<string> Texts(this JsonNode? node, string path) =>
        (node.At(path) as JsonArray ?? []).OfType<JsonValue>().Select(value => value.ToString());

    /// <summary>A scalar as text.</summary>
    public static string? Text(this JsonNode? node, string path) => (node.At(path) as JsonValue)?.ToString();

    public static bool? Flag(this JsonNode? node, string path) =>
        node.At(path) is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    public static long? Number(this JsonNode? node, string path) =>
        node.At(path) is JsonValue value && value.GetValueKind() == JsonValueKind.Number && long.TryParse(value.ToString(), out var number) ? number : null;

    public static IReadOnlyDictionary<string, string> Map(this JsonNode? node, string path) =>
        (node.At(path) as JsonObject ?? [])
            .ToDictionary(entry => entry.Key, entry => entry.Value?.ToString() ?? "", StringComparer.Ordinal);

    /// <summary>Every text in it, with the path to it.</summary>
    public static IEnumerable<(string Path, string Text)> AllTexts(this JsonNode? node, string path = "") => node switch
    {
        JsonObject fields => fields.SelectMany(field => field.Value.AllTexts($"{path}/{field.Key}")),
        JsonArray items => items.SelectMany((item, index) => item.AllTexts($"{path}/{index}")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };
}
